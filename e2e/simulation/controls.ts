import type { Answer, StatusSource } from '../../src/sources/source.ts'
import { statuspageSource } from '../../src/sources/statuspage-v2/source.ts'
import type { Component, Summary } from '../../src/status/snapshot.ts'
import { type Parts, PRODUCT } from './page.ts'
import type { Broken } from './run.ts'

/** A page with one part replaced by one that makes a known error. */
export interface Control {
  readonly name: string
  /** As what it has to be found: found for another reason it would be found by accident. */
  readonly breaks: Broken['kind']
  readonly parts: Parts
}

/** A source whose summaries are retold by something that gets them wrong. */
const retelling =
  (retold: (answer: Answer) => Answer): Parts['sourceOf'] =>
  (options) => {
    const source = statuspageSource(options)
    return { ...source, readSummary: async (signal) => retold(await source.readSummary(signal)) }
  }

/** The same object for the same one, so that an answer without news stays one. */
function remembered(change: (summary: Summary) => Summary): (summary: Summary) => Summary {
  const known = new WeakMap<Summary, Summary>()
  return (summary) => {
    const changed = known.get(summary) ?? change(summary)
    known.set(summary, changed)
    return changed
  }
}

const allFunctions =
  (change: (component: Component) => Component) =>
  (summary: Summary): Summary => ({
    ...summary,
    services: summary.services.map((service) => ({
      ...service,
      functions: service.functions.map(change),
    })),
  })

const unknownWorks = remembered(
  allFunctions((component) =>
    component.status === 'unknown' ? { ...component, status: 'operational' } : component,
  ),
)

function forgivingSource(source: StatusSource): StatusSource {
  let last: Answer | null = null
  return {
    ...source,
    readSummary: async (signal) => {
      try {
        last = await source.readSummary(signal)
      } catch (error) {
        if (last === null) throw error
      }
      return last
    },
  }
}

/** Errors that status pages really make. The simulator has to find every one of them. */
export const CONTROLS: readonly Control[] = [
  {
    name: 'age ignored: what was read once stays live',
    breaks: 'false_green',
    parts: {
      ...PRODUCT,
      boundsOf: () => ({ live: Infinity, late: Infinity, stale: Infinity }),
    },
  },
  {
    name: 'an empty list counts as "all work"',
    breaks: 'false_green',
    parts: {
      ...PRODUCT,
      isAllSaid: (model, kind) =>
        PRODUCT.isAllSaid(model, kind) ||
        ((kind === 'live' || kind === 'late') &&
          model.services
            .flatMap((service) => service.functions)
            .filter(({ isGone }) => !isGone)
            .every(({ shown }) => shown.status === 'operational')),
    },
  },
  {
    name: 'an unknown word read as operational',
    breaks: 'false_green',
    parts: {
      ...PRODUCT,
      sourceOf: retelling((answer) => ({ ...answer, summary: unknownWorks(answer.summary) })),
    },
  },
  {
    name: 'time since the fetch in place of age',
    breaks: 'false_green',
    parts: { ...PRODUCT, sourceOf: retelling((answer) => ({ ...answer, ageMs: 0 })) },
  },
  { name: 'jitter lost', breaks: 'pace', parts: { ...PRODUCT, randomOf: () => () => 0.5 } },
  {
    name: 'a failed poll counts as a good one',
    breaks: 'false_green',
    parts: { ...PRODUCT, sourceOf: (options) => forgivingSource(statuspageSource(options)) },
  },
  {
    name: 'an older answer replaces a newer one',
    breaks: 'false_green',
    parts: {
      ...PRODUCT,
      sourceOf: (options) => statuspageSource({ ...options, simulatedTime: true }),
    },
  },
  {
    name: 'sleep not noticed',
    breaks: 'false_green',
    parts: {
      ...PRODUCT,
      clocksOf: ({ wall, steady }) => {
        const startedAt = wall() - steady()
        return { steady, wall: () => startedAt + steady() }
      },
    },
  },
]
