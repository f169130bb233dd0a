import { describe, expect, it } from 'vitest'
import { scenario } from '../mock/scenario.ts'
import { snapshotFrom } from '../testing/snapshotFrom.ts'
import { incidentsAt, summaryAt } from '../mock/statusApi.ts'
import { decodeIncidentRecord, decodeSummary } from '../sources/statuspage-v2/decode.ts'
import type { Incident } from './incident.ts'
import { functionsOf, type IncidentRecord, snapshotOf, type Summary } from './snapshot.ts'

const ZERO = '2022-10-15T15:30:00+09:00'
const minute = (count: number) => Date.parse(ZERO) + count * 60_000

const story = scenario(ZERO)
  .service('chat', 'Chat')
  .component('text', 'Text', 'chat')
  .component('photos', 'Photos', 'chat')
  .component('mail', 'Mail')
  .incident('old', 'Old one', { startedAt: -600 })
  .update('investigating', 'Slow.', { at: -590, changes: [['text', 'degraded_performance']] })
  .update('resolved', 'Over.', { at: -500, changes: [['text', 'operational']] })
  .incident('fire', 'Fire', { impact: 'critical', startedAt: 0 })
  .update('investigating', 'It burns.', { at: 1, changes: [['photos', 'major_outage']] })
  .update('identified', 'It is a fire.', { at: 10 })

function summaryOf(minutes: number): Summary {
  const at = minute(minutes)
  const decoded = decodeSummary(summaryAt(story, at), at)
  if (!decoded.ok) throw new Error(decoded.problem.kind)
  return decoded.value
}

function recordOf(minutes: number): IncidentRecord {
  const at = minute(minutes)
  const decoded = decodeIncidentRecord(incidentsAt(story, at), summaryOf(minutes).services, at)
  if (!decoded.ok) throw new Error(decoded.problem.kind)
  return decoded.value
}

const updateCounts = (snapshot: { readonly incidents: Summary['incidents'] }) =>
  snapshot.incidents.map(({ id, updates }) => [id, updates.length])

describe('snapshotOf', () => {
  it('joins open incidents with the record of past ones, newest first', () => {
    expect(updateCounts(snapshotOf(summaryOf(20), recordOf(20)))).toEqual([
      ['fire', 2],
      ['old', 2],
    ])
  })

  it('takes an incident listed twice from the version updated last', () => {
    expect(updateCounts(snapshotOf(summaryOf(20), recordOf(5)))[0]).toEqual(['fire', 2])
    expect(updateCounts(snapshotOf(summaryOf(5), recordOf(20)))[0]).toEqual(['fire', 2])
  })

  it('keeps the worse impact of the summary, even if the record was updated later', () => {
    const later = (change: Partial<Incident>) => {
      const record = recordOf(20)
      const updateCounts = record.incidents.map((it) => ({
        ...it,
        updatedAt: minute(30),
        ...change,
      }))
      return snapshotOf(summaryOf(20), { ...record, incidents: updateCounts }).incidents[0]
    }

    expect(later({ status: 'resolved' })).toMatchObject({ id: 'fire', status: 'identified' })
    expect(later({ impact: 'minor' })).toMatchObject({ id: 'fire', impact: 'critical' })
    expect(later({ name: 'Great fire' })).toMatchObject({ id: 'fire', name: 'Great fire' })
  })

  it('prefers the summary when both versions are equal', () => {
    const summary = summaryOf(20)

    const { incidents } = snapshotOf(summary, recordOf(20))

    expect(incidents[0]).toBe(summary.incidents[0])
  })

  it('starts its record at the earliest start in it', () => {
    expect(snapshotOf(summaryOf(20), recordOf(20)).recordFrom).toBe(minute(-600))
  })

  it('has no start of the record if no incident has a start time', () => {
    const record = recordOf(20)
    const withoutStart = (from: IncidentRecord): IncidentRecord => ({
      ...from,
      incidents: from.incidents.map((it) => (it.id === 'old' ? { ...it, startedAt: null } : it)),
    })
    const bare = { ...summaryOf(20), incidents: [] }

    expect(snapshotOf(summaryOf(20), withoutStart(record)).recordFrom).toBe(minute(0))
    expect(
      snapshotOf(bare, { ...record, incidents: withoutStart(record).incidents.slice(1) })
        .recordFrom,
    ).toBeNull()
  })

  it("compares the incidents' own update times when their updates are equal", () => {
    const [fire] = summaryOf(20).incidents
    if (!fire) throw new Error('no incident')
    const touched = (updatedAt: number | null, name: string) => [{ ...fire, updatedAt, name }]
    const joined = (ours: number | null, theirs: number | null) =>
      snapshotOf(
        { ...summaryOf(20), incidents: touched(ours, 'ours') },
        { ...recordOf(20), incidents: touched(theirs, 'theirs') },
      ).incidents[0]?.name

    expect(joined(minute(40), minute(50))).toBe('theirs')
    expect(joined(minute(50), minute(40))).toBe('ours')
    expect(joined(null, minute(50))).toBe('theirs')
    expect(joined(null, null)).toBe('ours')
  })

  it('uses the summary alone until the record is read', () => {
    const snapshot = snapshotOf(summaryOf(20), undefined)

    expect(updateCounts(snapshot)).toEqual([['fire', 2]])
  })

  it('has no start of the record before the record is read, and ignores older open incidents', () => {
    const record = recordOf(20)
    const fireOnly = { ...record, incidents: record.incidents.filter(({ id }) => id === 'fire') }
    const long = summaryOf(20).incidents.map((it) => ({ ...it, id: 'ancient', startedAt: 1 }))

    expect(snapshotOf(summaryOf(20), undefined).recordFrom).toBeNull()
    expect(snapshotOf({ ...summaryOf(20), incidents: long }, fireOnly).recordFrom).toBe(minute(0))
  })

  it('has no start of the record when the record is empty', () => {
    expect(snapshotFrom(scenario(ZERO).component('mail'), minute(0)).recordFrom).toBeNull()
  })

  it('lists the functions of all services in page order', () => {
    expect(functionsOf(summaryOf(20)).map(({ id }) => id)).toEqual(['text', 'photos', 'mail'])
  })
})
