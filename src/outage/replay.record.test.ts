import { describe, expect, it } from 'vitest'
import { scenario } from '../mock/scenario.ts'
import { snapshotFrom } from '../testing/snapshotFrom.ts'
import type { ComponentStatus } from '../status/componentStatus.ts'
import type { Incident, IncidentStatus, IncidentUpdate } from '../status/incident.ts'
import { type ComponentId, functionsOf, type Snapshot } from '../status/snapshot.ts'
import { componentTimelines, NOTHING_GATHERED } from './timeline/componentTimelines.ts'
import { type ReplayClock, snapshotAt } from './replay.ts'

const ZERO = Date.parse('2022-10-15T15:30:00+09:00')
const minute = (count: number) => ZERO + count * 60_000
const login = 'login' as ComponentId
const READ_AT = 200

/** A change of the login function in an update. */
type Step = readonly [from: ComponentStatus, to: ComponentStatus]

/** Builds an update about one minute, posted in another. */
const updateAt = (
  displayAt: number,
  createdAt: number,
  status: IncidentStatus,
  step?: Step,
): IncidentUpdate => ({
  id: `${displayAt}`,
  status,
  body: '',
  displayAt: minute(displayAt),
  createdAt: minute(createdAt),
  changes: step ? [{ componentId: login, from: step[0], to: step[1] }] : [],
})

const incident = (
  id: string,
  updates: readonly IncidentUpdate[],
  { startedAt = 0, resolvedAt = null }: { startedAt?: number | null; resolvedAt?: number | null },
): Incident => ({
  id,
  name: id,
  status: updates.at(-1)?.status ?? 'unknown',
  impact: 'major',
  startedAt: startedAt === null ? null : minute(startedAt),
  updatedAt: null,
  resolvedAt: resolvedAt === null ? null : minute(resolvedAt),
  updates,
  componentIds: [login],
  url: null,
})

/** Builds a page with one function that works again, and the given record. */
function page(incidents: readonly Incident[]): Snapshot {
  const story = scenario('2022-10-15T15:30:00+09:00').component('login', 'Login')
  return { ...snapshotFrom(story, minute(READ_AT)), incidents, recordFrom: minute(-60) }
}

/** Statuses of the login function at some minutes, by a clock. */
function statuses(of: Snapshot, clock: ReplayClock, minutes: readonly number[]) {
  return minutes.map((count) => {
    const replayed = snapshotAt(of, minute(count), clock, minute(READ_AT))
    return functionsOf(replayed)[0]?.status
  })
}

/** Nothing gives the time of the recovery; only the next incident shows that it happened. */
const NEXT = incident(
  'next',
  [updateAt(150, 150, 'resolved', ['operational', 'degraded_performance'])],
  {
    startedAt: 150,
    resolvedAt: 160,
  },
)

describe('a function that is down from the start of an incident', () => {
  const updates = [
    updateAt(0, 30, 'investigating'),
    updateAt(10, 40, 'identified', ['major_outage', 'major_outage']),
    NEXT.updates[0] ?? updateAt(0, 0, 'unknown'),
  ]

  it('was down from that start, and known to be down from the first update on', () => {
    const record = page([incident('fire', updates, { startedAt: -20 })])

    expect(statuses(record, 'was', [-21, -20])).toEqual(['unknown', 'major_outage'])
    expect(statuses(record, 'known', [-20, 29, 30])).toEqual(['unknown', 'unknown', 'major_outage'])
  })

  it('is known to be down from its own update on if the incident has no start', () => {
    const record = page([incident('fire', updates, { startedAt: null })])

    expect(statuses(record, 'was', [9, 10])).toEqual(['unknown', 'major_outage'])
    expect(statuses(record, 'known', [39, 40])).toEqual(['unknown', 'major_outage'])
  })
})

describe('an incident that closed without an update of its function', () => {
  const down = updateAt(0, 5, 'investigating', ['operational', 'major_outage'])
  const when = [59, 60, 79, 80] as const

  it.each(['resolved', 'completed'] as const)(
    'ended at the stated time, and was known to have ended when that was posted: %s',
    (status) => {
      const record = page([
        incident('fire', [down, updateAt(60, 80, status)], { resolvedAt: 60 }),
        NEXT,
      ])

      expect(statuses(record, 'was', when)).toEqual([
        'major_outage',
        'operational',
        'operational',
        'operational',
      ])
      expect(statuses(record, 'known', when)).toEqual([
        'major_outage',
        'major_outage',
        'major_outage',
        'operational',
      ])
    },
  )

  it('was known to have ended at the first post that says so', () => {
    const updates = [down, updateAt(60, 80, 'resolved'), updateAt(90, 95, 'resolved')]
    const record = page([incident('fire', updates, { resolvedAt: 60 }), NEXT])

    expect(statuses(record, 'known', [79, 80])).toEqual(['major_outage', 'operational'])
  })

  it('was known to have ended at the stated time if no post says so', () => {
    const record = page([incident('fire', [down], { resolvedAt: 60 }), NEXT])

    expect(statuses(record, 'known', [59, 60])).toEqual(['major_outage', 'operational'])
  })

  it('has not ended while it is open again', () => {
    const updates = [down, updateAt(60, 80, 'resolved'), updateAt(90, 95, 'investigating')]
    const record = page([incident('fire', updates, {}), NEXT])

    expect(statuses(record, 'known', [85, 149])).toEqual(['major_outage', 'major_outage'])
  })
})

describe('an incident of a replayed page', () => {
  const fire = incident('fire', [updateAt(0, 50, 'identified'), updateAt(10, 20, 'monitoring')], {
    resolvedAt: 100,
  })
  const at = (count: number, clock: ReplayClock) =>
    snapshotAt(page([fire]), minute(count), clock, minute(READ_AT)).incidents[0]

  it('has the status of its last update, by time described or by time of posting', () => {
    expect(at(60, 'was')).toMatchObject({ status: 'monitoring', updatedAt: minute(10) })
    expect(at(60, 'known')).toMatchObject({ status: 'identified', updatedAt: minute(50) })
    expect(at(49, 'known')).toMatchObject({ status: 'monitoring', updatedAt: minute(20) })
    expect(at(19, 'known')).toBeUndefined()
  })

  it('is closed from its end on', () => {
    expect([at(99, 'was')?.resolvedAt, at(100, 'was')?.resolvedAt]).toEqual([null, minute(100)])
  })

  it('includes planned maintenance from its first update on', () => {
    const story = scenario('2022-10-15T15:30:00+09:00')
      .component('login', 'Login')
      .maintenance('work', 'New disks', {
        from: 60,
        until: 90,
        announcedAt: 10,
        components: ['Login'],
      })
    const last = snapshotFrom(story, minute(80))
    const work = (count: number) =>
      snapshotAt(last, minute(count), 'was', minute(80)).maintenances.map(({ status }) => status)

    expect([work(9), work(10), work(60)]).toEqual([[], ['scheduled'], ['in_progress']])
  })
})

describe('a replayed page', () => {
  it('reports trouble in its indicator if one function of many is bad', () => {
    const story = scenario('2022-10-15T15:30:00+09:00')
      .service('chat', 'Chat')
      .component('text', 'Text', 'chat')
      .component('photos', 'Photos', 'chat')
      .component('login', 'Login')
      .incident('i', 'Photos down', { startedAt: 0 })
      .update('investigating', '', { at: 0, changes: [['Photos', 'partial_outage']] })
      .update('resolved', '', { at: 60, changes: [['Photos', 'operational']] })
    const last = snapshotFrom(story, minute(100))

    expect(snapshotAt(last, minute(30), 'was', minute(100)).indicator).toBe('minor')
  })

  it("keeps the time of a function's last change before the given time", () => {
    const story = scenario('2022-10-15T15:30:00+09:00')
      .component('login', 'Login')
      .incident('i', 'Login down', { startedAt: 0 })
      .update('investigating', '', { at: 0, changes: [['Login', 'partial_outage']] })
    const snapshot = snapshotFrom(story, minute(100))
    const changedAt = (updatedAt: number | null, count: number) => {
      const services = snapshot.services.map((service) => ({
        ...service,
        functions: service.functions.map((one) => ({ ...one, updatedAt })),
      }))
      const replayed = snapshotAt({ ...snapshot, services }, minute(count), 'was', minute(100))
      return functionsOf(replayed)[0]?.updatedAt
    }

    expect([changedAt(minute(50), 49), changedAt(minute(50), 50)]).toEqual([null, minute(50)])
    expect(changedAt(null, 50)).toBeNull()
  })

  it('looks up given timelines for the clock "was", and never for the clock "known"', () => {
    const record = page([NEXT])
    const over = { from: minute(-60), to: minute(READ_AT) }
    const given = new Map(
      [...componentTimelines(record, over, minute(READ_AT))].map(([id, spans]) => [
        id,
        spans.map((span) => ({ ...span, status: 'partial_outage' as const })),
      ]),
    )
    const replayed = (clock: ReplayClock) =>
      functionsOf(
        snapshotAt(record, minute(30), clock, minute(READ_AT), NOTHING_GATHERED, given),
      )[0]?.status

    expect([replayed('was'), replayed('known')]).toEqual(['partial_outage', 'operational'])
  })
})
