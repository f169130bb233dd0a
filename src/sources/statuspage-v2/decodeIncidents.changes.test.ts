import { describe, expect, it } from 'vitest'
import { type Scenario, scenario } from '../../mock/scenario.ts'
import { incidentsAt, summaryAt } from '../../mock/statusApi.ts'
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

/** Builds an incident of one update with the given affected components. */
const affecting = (affected: unknown) =>
  read(
    page
      .incident('i')
      .update('investigating', 'Down.', { at: 0, wire: { affected_components: affected } }),
  )
const changesIn = ({ incidents }: ReturnType<typeof decoded>) =>
  incidents.flatMap(({ updates }) =>
    updates.flatMap(({ changes }) =>
      changes.map(({ componentId, from, to }) => `${componentId} ${from} > ${to}`),
    ),
  )

describe('component changes of an update', () => {
  it.each([
    ['null', null],
    ['missing', undefined],
    ['empty', []],
    ['no list', { code: 'text' }],
  ])('are empty if the list is %s', (_, affected) => {
    const record = affecting(affected)

    expect(changesIn(record)).toEqual([])
    expect(record.incidents).toHaveLength(1)
    expect(record.remarks).toEqual([])
  })

  const [old_status, new_status] = ['operational', 'major_outage']

  it('are matched by code, whatever the name', () => {
    expect(
      changesIn(affecting([{ code: 'text', name: 'Elsewhere', old_status, new_status }])),
    ).toEqual(['text operational > major_outage'])
  })

  it('are matched by the name, with or without its group, if there is no code', () => {
    const entries = [
      { name: 'Chat - Text', old_status, new_status },
      { name: 'Text', old_status, new_status },
    ]

    expect(changesIn(affecting(entries))).toEqual([
      'text operational > major_outage',
      'text operational > major_outage',
    ])
  })

  it('are dropped and listed if the name is ambiguous or not found', () => {
    const record = affecting([
      { name: 'Search', old_status, new_status },
      { name: 'Ghost', old_status, new_status },
      { name: 'Chat - Search', old_status, new_status },
    ])

    expect(changesIn(record)).toEqual(['search-chat operational > major_outage'])
    expect(record.remarks).toEqual([
      'incidents[0].incident_updates[0].affected_components[0]: malformed',
      'incidents[0].incident_updates[0].affected_components[1]: malformed',
    ])
  })

  it('keep a component that the page no longer has', () => {
    expect(changesIn(affecting([{ code: 'gone', name: 'Gone', old_status, new_status }]))).toEqual([
      'gone operational > major_outage',
    ])
  })

  it.each([
    { code: 'text', name: 'Chat - Text' },
    { name: 'Chat - Text' },
    { code: 'text', old_status: null, new_status: null },
  ])('are empty for a component listed without statuses: %j', (entry) => {
    const record = affecting([entry])

    expect(changesIn(record)).toEqual([])
    expect(record.remarks).toEqual([])
  })

  it('keep old and new status if they are equal', () => {
    expect(changesIn(affecting([{ code: 'text', old_status, new_status: old_status }]))).toEqual([
      'text operational > operational',
    ])
  })

  it.each(['OPERATIONAL ', 'constructor', '__proto__', 'melted', 7, {}])(
    'have an unknown new status for %j, with an omission',
    (word) => {
      const record = affecting([{ code: 'text', old_status, new_status: word }])

      expect(changesIn(record)).toEqual(['text operational > unknown'])
      expect(record.remarks).toEqual([
        'incidents[0].incident_updates[0].affected_components[0].new_status: unknown_word',
      ])
    },
  )

  it('have an unknown new status if only the old one is given', () => {
    expect(changesIn(affecting([{ code: 'text', old_status }]))).toEqual([
      'text operational > unknown',
    ])
  })

  it('skip an unreadable entry', () => {
    const record = affecting([null, { code: 'text', old_status, new_status }, 'text'])

    expect(changesIn(record)).toEqual(['text operational > major_outage'])
    expect(record.remarks).toEqual([
      'incidents[0].incident_updates[0].affected_components[0]: malformed',
      'incidents[0].incident_updates[0].affected_components[2]: malformed',
    ])
  })
})
