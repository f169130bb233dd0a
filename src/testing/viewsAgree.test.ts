import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstRows } from '../app/firstLook.ts'
import { type Scenario, type Story, scenario } from '../mock/scenario.ts'
import { SCENARIOS } from '../mock/scenarios/list.ts'
import { summaryAt } from '../mock/statusApi.ts'
import { NOTHING_GATHERED } from '../outage/timeline/componentTimelines.ts'
import type { WireIndicator, WireStatus } from '../sources/statuspage-v2/wire.ts'
import { NO_BRIEFING } from '../status/briefing.ts'
import type { Freshness } from '../status/freshness.ts'
import type { Snapshot } from '../status/snapshot.ts'
import { snapshotFrom } from './snapshotFrom.ts'
import { type ViewClaims, type ViewName, viewClaims } from './viewClaims.ts'

const ZERO = '2022-10-15T15:30:00+09:00'
const MINUTE = 60_000
const DAY = 24 * 60
const at = (minute: number) => Date.parse(ZERO) + minute * MINUTE

const AGES: Readonly<Record<Freshness, number>> = { live: 0, late: 4, stale: 10, blind: 60 }

/** The claims of each view about a snapshot read at a moment, at the age of a freshness. */
function claims(
  snapshot: Snapshot,
  readAt: number,
  freshness: Freshness,
  history = NOTHING_GATHERED,
) {
  const all = viewClaims({
    snapshot,
    freshness,
    readAt,
    now: readAt + AGES[freshness] * MINUTE,
    gathering: history,
    briefing: NO_BRIEFING,
  })
  return Object.fromEntries(all.map((one) => [one.view, one])) as Record<ViewName, ViewClaims>
}

const of = (story: Scenario, minute: number, freshness: Freshness = 'live') =>
  claims(snapshotFrom(story, at(minute)), at(minute), freshness)

const mail = scenario(ZERO).component('mail', 'Mail')

describe('all views', () => {
  it('derive a service from its functions as shown: a degraded one beside one that expired is unknown', () => {
    const story = scenario(ZERO)
      .service('chat', 'Chat')
      .component('text', 'Text', 'chat')
      .component('photos', 'Photos', 'chat')
      .at(10, 'photos', 'degraded_performance')

    const { public: reader, recovery, embed, wall } = of(story, 60, 'stale')

    for (const view of [reader, recovery, embed, wall]) {
      expect(view.services.get('chat')).toBe('unknown')
    }
  })

  it('give no all-clear beside an open incident of impact minor over working functions', () => {
    const story = mail
      .incident('slow', 'Slow mail', { impact: 'minor', startedAt: 0 })
      .update('investigating')
      .indicator('none')

    for (const view of Object.values(of(story, 60))) {
      expect(view.claim).toBe('incident_open')
      expect(view.saysAllWork).toBe(false)
    }
  })

  it('show no onset if the start of an outage is not on record', () => {
    const unexplained = scenario('2022-10-01T00:00:00+09:00').at(0, 'Login', 'partial_outage')
    const snapshot = snapshotFrom(unexplained, at(0))

    const { public: reader, wall, recovery } = claims(snapshot, at(0), 'live')

    expect([reader.onset, wall.onset, recovery.onset]).toEqual([null, null, null])
  })

  it('count a service without functions with its own status', () => {
    const bank = mail.service('bank', 'Bank', { wire: { status: 'major_outage' } })

    for (const view of Object.values(of(bank, 60))) {
      expect([view.working, view.total]).toEqual([1, 2])
      expect(view.services.get('bank')).toBe('major_outage')
    }
  })
})

const STATUSES: readonly WireStatus[] = [
  'operational',
  'degraded_performance',
  'partial_outage',
  'major_outage',
  'under_maintenance',
]
const IMPACTS: readonly WireIndicator[] = ['none', 'minor', 'major', 'critical']
const minutes = fc.integer({ min: 0, max: 2 * DAY })
const changes = fc.array(
  fc.tuple(minutes, fc.constantFrom('text', 'photos', 'mail'), fc.constantFrom(...STATUSES)),
  { maxLength: 6 },
)
const incidents = fc.array(fc.tuple(minutes, fc.boolean(), fc.constantFrom(...IMPACTS)), {
  maxLength: 2,
})

/** A page with some silent changes and incidents, and maybe a service without functions. */
const stories = fc.record({ changes, incidents, hasEmpty: fc.boolean() }).map((parts) => {
  const base = scenario(ZERO)
    .service('chat', 'Chat')
    .component('text', 'Text', 'chat')
    .component('photos', 'Photos', 'chat')
    .component('mail', 'Mail')
  const page = parts.hasEmpty
    ? base.service('bank', 'Bank', { wire: { status: 'major_outage' } })
    : base
  const changed = parts.changes.reduce<Story>(
    (story, [minute, id, to]) => story.at(minute, id, to),
    page,
  )
  return parts.incidents.reduce<Story>((story, [minute, isOver, impact], i) => {
    const open = story
      .incident(`i${i}`, `Incident ${i}`, { impact, startedAt: minute })
      .update('investigating', '', { at: minute })
    return isOver ? open.update('resolved', '', { at: minute + 30 }) : open
  }, changed)
})

const FRESHNESSES: readonly Freshness[] = ['live', 'late', 'stale', 'blind']
const played = fc.oneof(
  fc.tuple(stories, fc.integer({ min: 0, max: 3 * DAY }).map(at)),
  fc
    .tuple(
      fc.constantFrom(...Object.values(SCENARIOS).map((told) => told())),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    .map(([story, part]) => {
      const moment = Math.round(story.startAt + part * (story.endAt - story.startAt))
      return [story, moment] as [Scenario, number]
    }),
)
const histories = fc.constantFrom(
  NOTHING_GATHERED,
  { readings: new Map(), gaps: [{ from: at(20), to: at(45) }] },
  { readings: new Map(), gaps: [{ from: at(DAY), to: at(DAY + 300) }] },
)

it('shows the same facts on every view, for any page, freshness, history and moment', () => {
  fc.assert(
    fc.property(
      played,
      fc.constantFrom(...FRESHNESSES),
      histories,
      fc.constantFrom(0, 0, 1),
      fc.boolean(),
      ([story, moment], freshness, history, unreadable, hasRecord) => {
        const read = { ...snapshotFrom(story, moment), unreadable }
        const snapshot = hasRecord ? read : { ...read, recordFrom: null }

        const {
          public: reader,
          wall,
          recovery,
          embed,
        } = claims(snapshot, moment, freshness, history)

        for (const view of [wall, recovery, embed]) {
          expect(view.claim).toBe(reader.claim)
          expect([view.working, view.total]).toEqual([reader.working, reader.total])
          expect(!view.saysAllWork || reader.saysAllWork).toBe(true)
        }
        // The one named difference: the wall treats stale as blind.
        const wallSees =
          freshness === 'stale' ? claims(snapshot, moment, 'blind', history).public : reader
        expect(wall.services).toEqual(wallSees.services)
        expect(new Map(wall.functions)).toEqual(new Map(wallSees.functions))
        expect(embed.services).toEqual(reader.services)
        expect(recovery.services).toEqual(reader.services)
        for (const [id, status] of recovery.functions ?? []) {
          expect([id, status]).toEqual([id, reader.functions?.get(id)])
        }
        expect([wall.onset, recovery.onset]).toEqual([reader.onset, reader.onset])
        for (const [id, since] of recovery.since ?? []) {
          expect([id, since]).toEqual([id, reader.since?.get(id)])
        }
      },
    ),
    { numRuns: 150 },
  )
})

it('shows each service in the first look as the public view does, or not at all', () => {
  fc.assert(
    fc.property(played, ([story, moment]) => {
      const json: unknown = JSON.parse(JSON.stringify(summaryAt(story, moment)))
      const { services } = claims(snapshotFrom(story, moment), moment, 'live').public

      const rows = firstRows(json)

      for (const { id, status } of rows) expect([id, status]).toEqual([id, services.get(id)])
    }),
    { numRuns: 60 },
  )
})
