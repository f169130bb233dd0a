import type { Answer, StatusSource } from '../../src/sources/source.ts'
import { statuspageSource } from '../../src/sources/statuspage-v2/source.ts'
import type { OverviewInputs } from '../../src/outage/overview.ts'
import { isTrusted } from '../../src/status/freshness.ts'
import { type Component, functionsOf, type Summary } from '../../src/status/snapshot.ts'
import type { ViewClaims } from '../../src/testing/viewClaims.ts'
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

/** The product with one view that claims something else. */
function withWrong(
  view: ViewClaims['view'],
  wrong: (claims: ViewClaims, inputs: OverviewInputs) => ViewClaims,
): Parts {
  return {
    ...PRODUCT,
    claimsOf: (inputs) =>
      PRODUCT.claimsOf(inputs).map((claims) =>
        claims.view === view ? wrong(claims, inputs) : claims,
      ),
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
    parts: withWrong('public', (claims, { snapshot, freshness }) => ({
      ...claims,
      saysAllWork:
        claims.saysAllWork ||
        (isTrusted(freshness) &&
          functionsOf(snapshot)
            .filter(({ isGone }) => !isGone)
            .every(({ status }) => status === 'operational')),
    })),
  },
  {
    name: 'the wall goes on showing what it last knew',
    breaks: 'false_green',
    parts: withWrong('wall', (claims, { snapshot }) => ({
      ...claims,
      functions: new Map(functionsOf(snapshot).map(({ id, status }) => [id, status])),
    })),
  },
  {
    name: 'the recovery view ignores every doubt',
    breaks: 'false_green',
    parts: withWrong('recovery', (claims, { freshness }) => ({
      ...claims,
      saysAllWork:
        claims.saysAllWork ||
        (isTrusted(freshness) && claims.total !== 0 && claims.working === claims.total),
    })),
  },
  {
    name: 'the embed counts what is unknown as working',
    breaks: 'false_green',
    parts: withWrong('embed', (claims) => ({
      ...claims,
      services: new Map(
        [...claims.services].map(([id, status]) => [
          id,
          status === 'unknown' ? 'operational' : status,
        ]),
      ),
    })),
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
