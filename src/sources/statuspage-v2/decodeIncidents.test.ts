import { describe, expect, it } from 'vitest'
import { type Scenario, scenario } from '../../mock/scenario.ts'
import { incidentsAt, summaryAt } from '../../mock/statusApi.ts'
import { isOpen } from '../../status/incident.ts'
import { decodeIncidentRecord, decodeSummary } from './decode.ts'

const ZERO = '2022-10-15T15:30:00+09:00'
const minute = (count: number) => Date.parse(ZERO) + count * 60_000
const NOW = minute(60)

const page = scenario(ZERO)
  .service('chat', 'Chat')
  .component('text', 'Text', 'chat')
  .component('search-chat', 'Search', 'chat')
  .component('search-mail', 'Search')
const { services } = (() => {
  const summary = decodeSummary(summaryAt(page, NOW), NOW)
  if (!summary.ok) throw new Error(summary.problem.kind)
  return summary.value
})()

function decoded(incidents: readonly unknown[]) {
  const record = decodeIncidentRecord({ ...incidentsAt(page, NOW), incidents }, services, NOW)
  if (!record.ok) throw new Error(JSON.stringify(record.problem))
  const { value } = record
  const remarks = value.omissions.map(({ path, reason }) => `${path}: ${reason}`)
  return { ...value, remarks }
}
const read = (story: Scenario) => decoded(incidentsAt(story, NOW).incidents)

describe('an update', () => {
  const updating = (wire: Readonly<Record<string, unknown>>) =>
    read(page.incident('i').update('investigating', 'Down.', { at: 0, createdAt: 5, wire }))
  const first = (wire: Readonly<Record<string, unknown>>) => updating(wire).incidents[0]?.updates[0]

  it('has the time of posting if the time it describes is unreadable', () => {
    expect(first({ display_at: '30 February' })?.displayAt).toBe(minute(5))
    expect(first({ created_at: '1' })?.createdAt).toBe(minute(0))
  })

  it('is dropped and listed without any time', () => {
    const record = updating({ display_at: null, created_at: '2022-10-15T15:30:00' })

    expect(record.incidents[0]?.updates).toEqual([])
    expect(record.remarks).toEqual(['incidents[0].incident_updates[0].display_at: no_time'])
  })

  it('is dropped and listed without an id', () => {
    expect(updating({ id: null }).remarks).toEqual([
      'incidents[0].incident_updates[0].id: malformed',
    ])
  })

  it('is listed as dubious if it is dated more than two minutes ahead', () => {
    const at = (iso: string) => updating({ display_at: iso }).remarks

    expect(at('2022-10-15T16:32:00.000+09:00')).toEqual([])
    expect(at('2022-10-15T16:32:00.001+09:00')).toEqual([
      'incidents[0].incident_updates[0].display_at: in_the_future',
    ])
  })

  it('has plain text, clipped to 8,000 characters', () => {
    expect(first({ body: '<p>It <b>burns</b>.</p>' })?.body).toBe('It burns.')
    const record = updating({ body: 'x'.repeat(9_000) })
    expect(record.incidents[0]?.updates[0]?.body).toBe(`${'x'.repeat(8_000)}…`)
    expect(record.remarks).toEqual(['incidents[0].incident_updates[0].body: clipped'])
  })

  it('has no text if its body is none', () => {
    expect(first({ body: 5 })?.body).toBe('')
  })

  it.each(['INVESTIGATING', 'toString', null, 5])('has an unknown status for %j', (status) => {
    expect(first({ status })?.status).toBe('unknown')
  })

  it('is sorted by the time it describes, whatever the order of input', () => {
    const story = page
      .incident('i')
      .update('resolved', '', { id: 'c', at: 30 })
      .update('investigating', '', { id: 'a', at: 0, createdAt: 50 })
      .update('identified', '', { id: 'b', at: 10 })
    const [incident] = incidentsAt(story, NOW).incidents
    const shuffled = [...(incident?.incident_updates ?? [])].reverse()

    const record = decoded([{ ...incident, incident_updates: shuffled }])

    expect(record.incidents[0]?.updates.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  it('is one of the newest 400; the others are listed as omissions', () => {
    const [incident] = incidentsAt(
      page.incident('i').update('investigating', '', { at: 0 }),
      NOW,
    ).incidents
    const [update] = incident?.incident_updates ?? []
    const many = Array.from({ length: 450 }, (_, i) => ({
      ...update,
      id: `u${i}`,
      display_at: new Date(NOW - i * 1_000).toISOString(),
    }))

    const record = decoded([{ ...incident, incident_updates: many }])

    expect(record.incidents[0]?.updates).toHaveLength(400)
    expect(record.incidents[0]?.updates.at(-1)?.id).toBe('u0')
    expect(record.remarks).toEqual(['incidents[0].incident_updates: too_many'])
  })
})

describe('an incident', () => {
  const incidentWith = (wire: Readonly<Record<string, unknown>>) =>
    read(page.incident('i', 'Fire', { startedAt: -5, wire }).update('investigating', '', { at: 0 }))
  const first = (wire: Readonly<Record<string, unknown>>) => incidentWith(wire).incidents[0]

  it('starts at its stated start, else at its first update, else at its creation', () => {
    expect(first({})?.startedAt).toBe(minute(-5))
    expect(first({ started_at: undefined })?.startedAt).toBe(minute(0))
    expect(first({ started_at: 'x', incident_updates: [] })?.startedAt).toBe(minute(0))
    const nothing = { started_at: null, created_at: null, incident_updates: [] }
    expect(first(nothing)?.startedAt).toBeNull()
  })

  it('may be critical without naming a component', () => {
    expect(first({ impact: 'critical', components: [] })).toMatchObject({
      impact: 'critical',
      componentIds: [],
    })
  })

  it('lists the components of its own list and of its updates, once each', () => {
    const story = page
      .incident('i')
      .update('investigating', '', { changes: [['text', 'partial_outage']] })
      .update('identified', '', { changes: [['search-mail', 'partial_outage']] })

    expect([...(read(story).incidents[0]?.componentIds ?? [])].sort()).toEqual([
      'search-mail',
      'text',
    ])
  })

  it.each(['resolvd', 'constructor', null, 7])('is open in the status %j', (status) => {
    const record = incidentWith({ status })

    expect(record.incidents.map(isOpen)).toEqual([true])
    expect(record.remarks).toEqual(['incidents[0].status: unknown_word'])
  })

  it.each(['huge', '__proto__', null, {}])('has an unknown impact for %j', (impact) => {
    const record = incidentWith({ impact })

    expect(record.incidents[0]?.impact).toBe('unknown')
    expect(record.remarks).toEqual(['incidents[0].impact: unknown_word'])
  })

  it('may have the impact maintenance', () => {
    expect(first({ impact: 'maintenance' })?.impact).toBe('maintenance')
  })

  // oxlint-disable-next-line no-script-url -- tests that it is dropped
  it.each(['javascript:alert(1)', 'data:text/html,x', '//x', 'x', 5, null])(
    'has no URL for %j',
    (shortlink) => {
      expect(first({ shortlink })?.url).toBeNull()
    },
  )

  it('is kept without broken reminders, references and times', () => {
    const record = incidentWith({
      reminder_intervals: '[3, 6, 12]',
      components: [null, { id: 'text' }],
      updated_at: 'yesterday',
    })

    expect(record.incidents[0]).toMatchObject({ componentIds: ['text'], updatedAt: null })
    expect(record.remarks).toEqual(['incidents[0].components[0]: malformed'])
  })

  it('is dropped and listed if unreadable, and the others stay', () => {
    const [good] = incidentsAt(page.incident('i').update('resolved', '', { at: 0 }), NOW).incidents

    const record = decoded([null, good, { name: 'no id' }, []])

    expect(record.incidents.map(({ id }) => id)).toEqual(['i'])
    expect(record.remarks).toEqual([
      'incidents[0]: malformed',
      'incidents[2].id: malformed',
      'incidents[3].id: malformed',
    ])
  })

  it('is one of the first 200; the others are listed as omissions', () => {
    const [one] = incidentsAt(page.incident('i').update('resolved', '', { at: 0 }), NOW).incidents

    const record = decoded(Array.from({ length: 210 }, (_, i) => ({ ...one, id: `i${i}` })))

    expect(record.incidents).toHaveLength(200)
    expect(record.remarks).toEqual(['incidents: too_many'])
  })
})

describe('two incidents with one id', () => {
  const story = page.incident('i').update('investigating', 'Down.', { at: 0 })
  const [one] = incidentsAt(story, NOW).incidents
  const chosen = (...wires: readonly Readonly<Record<string, unknown>>[]) => {
    const read = decoded(wires.map((wire) => ({ ...one, ...wire })))
    const duplicates = read.remarks.filter((remark) => remark.endsWith('duplicate'))
    return [read.incidents.map(({ status, impact }) => `${status}, ${impact}`), duplicates]
  }
  const twice = ['incidents[1].id: duplicate']

  it.each([
    [{ impact: 'major' }, { impact: 'none' }, 'investigating, major'],
    [{ impact: 'none' }, { impact: 'minor' }, 'investigating, minor'],
    [{ impact: 'minor' }, { impact: 'strange' }, 'investigating, unknown'],
    [{ impact: 'critical' }, { impact: 'strange' }, 'investigating, critical'],
    [{ impact: 'none' }, { impact: 'critical', status: 'resolved' }, 'investigating, none'],
    [{ impact: 'minor', status: 'resolved' }, { impact: 'none' }, 'investigating, none'],
  ])('%o and %o: the worse one is kept, in either order', (first, second, expected) => {
    expect(chosen(first, second)).toEqual([[expected], twice])
    expect(chosen(second, first)).toEqual([[expected], twice])
  })

  it('count as one readable incident', () => {
    const summary = { ...summaryAt(page, NOW), incidents: [one, one] }
    const read = decodeSummary(summary, NOW)

    expect(read.ok && read.value.unreadable).toBe(0)
  })
})
