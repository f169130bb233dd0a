import { describe, expect, it } from 'vitest'
import { snapshotOf } from '../../status/snapshot.ts'
import { decodeIncidentRecord, decodeSummary } from './decode.ts'
import recorded from './recorded.fixture.json' with { type: 'json' }

const READ_AT = Date.parse('2023-11-26T10:45:00+01:00')
const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString())

/** An answer as Statuspage sends it, with the oddities of real pages. */
function recordedSnapshot() {
  const summary = decodeSummary(recorded.summary, READ_AT)
  if (!summary.ok) throw new Error('the summary was refused')
  const record = decodeIncidentRecord(recorded.incidents, summary.value.services, READ_AT)
  if (!record.ok) throw new Error('the incidents were refused')
  return snapshotOf(summary.value, record.value)
}

const snapshot = recordedSnapshot()

describe('the recorded answer', () => {
  it('has its services in page order, and keeps a group and its child of the same name apart', () => {
    const rows = snapshot.services.map(({ name, isGroup, functions }) => [
      isGroup ? `group ${name}` : name,
      ...functions.map((it) => `${it.name}: ${it.status}`),
    ])

    expect(rows).toEqual([
      ['group Tickets', 'Tickets: partial_outage', 'Refunds: operational'],
      ['group Journeys', 'Timetable: operational', 'Delays & platforms: degraded_performance'],
      ['Partner API', 'Partner API: under_maintenance'],
      ['Call centre', 'Call centre: operational'],
    ])
  })

  it('lists its omissions and lost no component', () => {
    expect(snapshot.unreadable).toBe(0)
    expect(snapshot.omissions).toEqual([
      { path: 'components[7].group_id', reason: 'missing_group', detail: 'r7p2d5sv9gxh' },
      { path: 'components[0].components[2]', reason: 'missing_child', detail: 'n8y3fz6wq2mb' },
    ])
  })

  it("has the page's time zone and indicator", () => {
    expect(snapshot.page).toEqual({
      id: 'q7hd02mrkz4v',
      name: 'Fernweg',
      url: 'https://status.fernweg.example/',
      timeZone: 'Europe/Zurich',
    })
    expect(snapshot.indicator).toBe('major')
  })

  it('has its incidents newest first; without a start they start with their first update', () => {
    const rows = snapshot.incidents.map(({ name, status, impact, startedAt, resolvedAt }) => [
      name,
      status,
      impact,
      iso(startedAt),
      iso(resolvedAt),
    ])

    expect(rows).toEqual([
      [
        'Tickets cannot be bought in the app',
        'identified',
        'major',
        '2023-11-26T08:20:00.000Z',
        null,
      ],
      [
        'Timetable shows yesterday',
        'postmortem',
        'minor',
        '2023-07-02T14:40:00.000Z',
        '2023-07-02T16:05:00.000Z',
      ],
      [
        'Refunds late',
        'resolved',
        'critical',
        '2021-02-10T07:02:00.000Z',
        '2021-02-10T09:30:00.000Z',
      ],
    ])
    expect(iso(snapshot.recordFrom)).toBe('2021-02-10T07:02:00.000Z')
  })

  it('has its updates old to new by the time they describe, without HTML', () => {
    const rows = snapshot.incidents[0]?.updates.map(({ id, displayAt, createdAt, body }) => [
      id,
      iso(displayAt),
      iso(createdAt),
      body,
    ])

    expect(rows).toEqual([
      ['u2', '2023-11-26T08:20:00.000Z', '2023-11-26T08:36:02.481Z', expect.any(String)],
      ['u1', '2023-11-26T08:31:40.512Z', '2023-11-26T08:31:40.512Z', expect.any(String)],
      ['u3', '2023-11-26T08:44:10.020Z', '2023-11-26T08:44:10.020Z', 'A database has run full.'],
      ['u4', '2023-11-26T08:58:30.990Z', '2023-11-26T08:58:30.990Z', expect.any(String)],
      [
        'u5',
        '2023-11-26T09:41:52.299Z',
        '2023-11-26T09:41:52.299Z',
        'Delays are shown late as well.\nWe are adding capacity.',
      ],
    ])
  })

  it('has the changes of each update by code, else by the name with its group', () => {
    const changes = [...snapshot.incidents, ...snapshot.maintenances].flatMap(({ updates }) =>
      updates.flatMap(({ id, changes: them }) =>
        them.map(({ componentId, from, to }) => `${id} ${componentId} ${from} > ${to}`),
      ),
    )

    expect(changes).toEqual([
      'u2 b92mvdkq0p7r operational > major_outage',
      'u3 b92mvdkq0p7r major_outage > major_outage',
      'u4 b92mvdkq0p7r major_outage > partial_outage',
      'u5 b92mvdkq0p7r partial_outage > partial_outage',
      'u5 e5k8w2g7vzbn operational > degraded_performance',
      'v1 m3c7rk5d1qpz operational > degraded_performance',
      'v2 m3c7rk5d1qpz degraded_performance > operational',
      'v3 m3c7rk5d1qpz operational > operational',
      't1 s1l5t9qv4jxc partial_outage > partial_outage',
      'w1 y6t1x9hb3cdl operational > operational',
      'w2 y6t1x9hb3cdl operational > under_maintenance',
    ])
  })

  it('has its maintenance with its schedule', () => {
    const [work] = snapshot.maintenances

    expect(work).toMatchObject({ name: 'Newer partner API', status: 'in_progress' })
    expect([iso(work?.scheduledFor ?? null), iso(work?.scheduledUntil ?? null)]).toEqual([
      '2023-11-26T05:00:00.000Z',
      '2023-11-26T13:00:00.000Z',
    ])
  })
})
