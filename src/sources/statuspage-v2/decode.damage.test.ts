import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../mock/scenario.ts'
import { kakao2022 } from '../../mock/scenarios/kakao2022.ts'
import { maintenance } from '../../mock/scenarios/maintenance.ts'
import { odd } from '../../mock/scenarios/odd.ts'
import { incidentsAt, summaryAt } from '../../mock/statusApi.ts'
import { isReportedStatus } from '../../status/componentStatus.ts'
import { functionsOf, type Summary } from '../../status/snapshot.ts'
import { decodeIncidentRecord, decodeSummary } from './decode.ts'

const STORIES: readonly Scenario[] = [kakao2022(), maintenance(), odd()]
const moments = fc
  .tuple(fc.constantFrom(...STORIES), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(
    ([story, part]) =>
      [story, Math.round(story.startAt + part * (story.endAt - story.startAt))] as const,
  )

type Path = readonly (string | number)[]
type Node = Record<string | number, unknown>

/** Lists the paths of all values in an answer. */
function pathsIn(value: unknown, here: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [here]
  const keys: readonly (string | number)[] = Array.isArray(value)
    ? value.map((_, i) => i)
    : Object.keys(value)
  return [here, ...keys.flatMap((key) => pathsIn((value as Node)[key], [...here, key]))]
}

/** Returns an answer with one value replaced or removed. */
function damaged(answer: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  const node = (
    Array.isArray(answer) ? [...(answer as unknown[])] : { ...(answer as Node) }
  ) as Node
  if (rest.length > 0) node[key] = damaged(node[key], rest, value)
  else if (value === MISSING) delete node[key]
  else node[key] = value
  return node
}
const MISSING = Symbol('missing')

const debris = fc.oneof(
  fc.constant(MISSING),
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    null,
    '',
    'OPERATIONAL',
    'operational ',
    '__proto__',
    'constructor',
    0,
    -1,
    1e308,
    [],
    {},
  ),
)
/** A random place in an answer, and its replacement. */
const blows = fc.array(
  fc.tuple(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), debris),
  {
    minLength: 1,
    maxLength: 4,
  },
)

function beaten(answer: unknown, blow: readonly (readonly [number, unknown])[]): unknown {
  return blow.reduce<unknown>((so, [place, value]) => {
    const paths = pathsIn(so).filter((path) => path.length > 0)
    const path = paths[Math.floor(place * paths.length)]
    return path ? damaged(so, path, value) : so
  }, answer)
}

/** True if a summary permits the claim that everything works. */
const claimsAll = (summary: Summary): boolean =>
  summary.unreadable === 0 &&
  summary.services.length > 0 &&
  summary.services.every(({ functions }) => functions.length > 0) &&
  functionsOf(summary).every(({ status }) => status === 'operational')

describe('any input', () => {
  it('is decoded or rejected without an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (json) => {
        expect(typeof decodeSummary(json, 0).ok).toBe('boolean')
        expect(typeof decodeIncidentRecord(json, [], 0).ok).toBe('boolean')
      }),
    )
  })

  it('is decoded or rejected if the lists hold anything', () => {
    const lists = fc.array(fc.jsonValue({ maxDepth: 4 }))
    fc.assert(
      fc.property(lists, lists, lists, (components, incidents, scheduled_maintenances) => {
        const json = { page: { id: 'p' }, components, incidents, scheduled_maintenances }

        const decoded = decodeSummary(json, 0)

        expect(decoded.ok).toBe(true)
        if (decoded.ok) expect(claimsAll(decoded.value)).toBe(false)
      }),
    )
  })
})

describe('a damaged answer', () => {
  it('never causes an exception, nor does a damaged record', () => {
    fc.assert(
      fc.property(moments, blows, ([story, at], blow) => {
        const summary = decodeSummary(beaten(summaryAt(story, at), blow), at)
        const services = summary.ok ? summary.value.services : []
        const record = decodeIncidentRecord(beaten(incidentsAt(story, at), blow), services, at)

        expect([typeof summary.ok, typeof record.ok]).toEqual(['boolean', 'boolean'])
      }),
      { numRuns: 200 },
    )
  })

  it('with a damaged status makes that component unknown and changes no other', () => {
    const part = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
    fc.assert(
      fc.property(moments, part, debris, ([story, at], place, value) => {
        const wire = summaryAt(story, at)
        const isParent = (id: string) => wire.components.some(({ group_id }) => group_id === id)
        const functions = wire.components.filter(({ id }) => !isParent(id))
        const hit = functions[Math.floor(place * functions.length)]
        const index = wire.components.findIndex(({ id }) => id === hit?.id)

        const decoded = decodeSummary(damaged(wire, ['components', index, 'status'], value), at)

        const read = decoded.ok ? functionsOf(decoded.value) : []
        expect(read).toHaveLength(functions.length)
        for (const { id, status } of read) {
          const sent = functions.find((it) => it.id === id)?.status
          const isKnown = isReportedStatus(sent)
          expect(status).toBe(id === hit?.id || !isKnown ? 'unknown' : sent)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('counts entries that became unreadable', () => {
    const broken = fc
      .jsonValue({ maxDepth: 2 })
      .filter((it) => it === null || !Object.hasOwn(Object(it), 'id'))
    fc.assert(
      fc.property(moments, fc.nat({ max: 20 }), broken, ([story, at], place, value) => {
        const wire = summaryAt(story, at)
        const index = place % wire.components.length

        const decoded = decodeSummary(damaged(wire, ['components', index], value), at)

        expect(decoded.ok && decoded.value.unreadable).toBe(1)
      }),
      { numRuns: 100 },
    )
  })

  it('never turns an answer with a failure into one where everything works', () => {
    // Removing a whole entry leaves the answer of a smaller page, which is indistinguishable from
    // damage.
    const isWholeEntry = (path: Path) => path.length <= 2
    fc.assert(
      fc.property(moments, blows, ([story, at], blow) => {
        const wire = summaryAt(story, at)
        const isAllWorking = wire.components.every((it) => it.group || it.status === 'operational')
        const answer = blow.reduce<unknown>((so, [place, value]) => {
          const paths = pathsIn(so).filter((path) => !isWholeEntry(path))
          const path = paths[Math.floor(place * paths.length)]
          return path ? damaged(so, path, value) : so
        }, wire)

        const decoded = decodeSummary(answer, at)

        if (!isAllWorking && decoded.ok) expect(claimsAll(decoded.value)).toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})
