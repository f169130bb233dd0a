import { describe, expect, it } from 'vitest'
import { scenario } from './scenario.ts'
import { componentsAt, incidentsAt, maintenancesAt, statusAt, summaryAt } from './statusApi.ts'

const MINUTE = 60_000

describe('a scenario in minutes', () => {
  const story = scenario().at(0, 'Login', 'operational').at(10, 'Login', 'major_outage')
  const loginAt = (minute: number) => componentsAt(story, minute * MINUTE).components[0]

  it('creates a component at its first mention', () => {
    expect(componentsAt(story, 0).components).toHaveLength(1)
    expect(loginAt(0)).toMatchObject({ id: 'login', name: 'Login', group: false, group_id: null })
  })

  it('changes the status at its minute, not before', () => {
    expect(loginAt(9)?.status).toBe('operational')
    expect(loginAt(10)?.status).toBe('major_outage')
    expect(loginAt(10)?.updated_at).toBe('1970-01-01T09:10:00.000+09:00')
  })

  it('is immutable: each call returns a new scenario', () => {
    const longer = story.at(20, 'Login', 'operational')

    expect(componentsAt(story, 30 * MINUTE).components[0]?.status).toBe('major_outage')
    expect(componentsAt(longer, 30 * MINUTE).components[0]?.status).toBe('operational')
  })
})

describe('a scenario with an incident', () => {
  const FIRE = '2022-10-15T15:30:00+09:00'
  const moment = (minute: number) => Date.parse(FIRE) + minute * MINUTE
  const story = scenario(FIRE)
    .service('chat', 'Chat')
    .component('chat-text', 'Text', 'chat')
    .component('chat-photos', 'Photos', 'chat')
    .incident('fire', 'Fire', { impact: 'critical', startedAt: -3 })
    .update('investigating')
    .update('identified', 'A fire.', { changes: [['chat-text', 'major_outage']] })
    .update('monitoring', 'It is out.', { at: 60, changes: [['Photos', 'partial_outage']] })
    .update('resolved', 'All is back.', {
      at: 90,
      createdAt: 120,
      changes: [
        ['chat-text', 'operational'],
        ['chat-photos', 'operational'],
      ],
    })

  it('shows nothing before the first post', () => {
    expect(summaryAt(story, moment(-4)).incidents).toEqual([])
    expect(summaryAt(story, moment(-3)).incidents).toHaveLength(1)
  })

  it('spaces updates ten minutes apart by default', () => {
    const [incident] = incidentsAt(story, moment(30)).incidents

    expect(incident?.incident_updates.map((it) => it.display_at)).toEqual([
      '2022-10-15T15:37:00.000+09:00',
      '2022-10-15T15:27:00.000+09:00',
    ])
  })

  it('lists no component before one is named, then all named so far', () => {
    const [incident] = incidentsAt(story, moment(60)).incidents
    const listed = incident?.incident_updates.map((it) =>
      it.affected_components?.map((row) => [row.code, row.name, row.old_status, row.new_status]),
    )

    expect(listed).toEqual([
      [
        ['chat-text', 'Chat - Text', 'major_outage', 'major_outage'],
        ['chat-photos', 'Chat - Photos', 'operational', 'partial_outage'],
      ],
      [['chat-text', 'Chat - Text', 'operational', 'major_outage']],
      undefined,
    ])
    expect(incident?.incident_updates[2]?.affected_components).toBeNull()
  })

  it('shows a late update from its posting on, dated when it happened', () => {
    expect(summaryAt(story, moment(119)).incidents[0]?.status).toBe('monitoring')
    expect(summaryAt(story, moment(120)).incidents).toEqual([])

    const [incident] = incidentsAt(story, moment(120)).incidents
    expect(incident).toMatchObject({
      status: 'resolved',
      started_at: '2022-10-15T15:27:00.000+09:00',
      monitoring_at: '2022-10-15T16:30:00.000+09:00',
      resolved_at: '2022-10-15T17:00:00.000+09:00',
      updated_at: '2022-10-15T17:30:00.000+09:00',
    })
  })

  it('shows a group as its worst child', () => {
    const chat = componentsAt(story, moment(60)).components.find(({ id }) => id === 'chat')

    expect(chat).toMatchObject({
      group: true,
      status: 'major_outage',
      components: ['chat-text', 'chat-photos'],
    })
  })

  it('rejects an update without an incident', () => {
    expect(() => scenario().update('investigating')).toThrow(RangeError)
  })

  it('rejects a time that depends on the time zone of the machine', () => {
    expect(() => scenario('2022-10-15T15:30')).toThrow(RangeError)
  })
})

describe('a scenario with maintenance', () => {
  const story = scenario()
    .component('mail', 'Mail')
    .maintenance('work', 'New disks', { from: 60, until: 120, components: ['mail'] })

  it('announces, starts and ends it on schedule', () => {
    const statusOf = (minute: number) =>
      maintenancesAt(story, minute * MINUTE).scheduled_maintenances[0]?.status

    expect([-3_000, 0, 60, 119, 120].map(statusOf)).toEqual([
      undefined,
      'scheduled',
      'in_progress',
      'in_progress',
      'completed',
    ])
  })

  it('sets the component under maintenance meanwhile', () => {
    expect(summaryAt(story, 60 * MINUTE).components[0]?.status).toBe('under_maintenance')
    expect(statusAt(story, 60 * MINUTE).status.indicator).toBe('maintenance')
    expect(summaryAt(story, 120 * MINUTE).components[0]?.status).toBe('operational')
  })

  it('does not list it as an incident', () => {
    expect(incidentsAt(story, 60 * MINUTE).incidents).toEqual([])
  })

  it('can run late', () => {
    const plan = { from: 60, until: 120, completedAt: null }
    const late = scenario().maintenance('work', 'New disks', plan)

    expect(maintenancesAt(late, 500 * MINUTE).scheduled_maintenances[0]?.status).toBe('in_progress')
  })
})

describe('a scenario with malformed answers', () => {
  it('sends fields that no page should send', () => {
    const story = scenario().component('a', 'A', null, { wire: { status: 'melted' } })

    expect(componentsAt(story, 0).components[0]?.status).toBe('melted')
  })

  it('overrides the indicator from a given time on', () => {
    const story = scenario().at(0, 'Login', 'major_outage').indicator('none', { at: 5 })

    expect(statusAt(story, 0).status.indicator).toBe('critical')
    expect(statusAt(story, 5 * MINUTE).status).toEqual({
      indicator: 'none',
      description: 'All Systems Operational',
    })
  })

  it('has a service without functions', () => {
    const story = scenario().service('games', 'Games')

    expect(componentsAt(story, 0).components[0]).toMatchObject({ group: true, components: [] })
  })
})
