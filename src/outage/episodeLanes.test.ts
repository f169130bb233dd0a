import { expect, it } from 'vitest'
import { scenario } from '../mock/scenario.ts'
import { snapshotFrom } from '../testing/snapshotFrom.ts'
import type { ComponentId } from '../status/snapshot.ts'
import { NOTHING_GATHERED } from './timeline/componentTimelines.ts'
import { episodeLanes } from './episodeLanes.ts'

const ZERO = Date.parse('2022-10-15T15:30:00+09:00')
const MINUTE = 60_000

it('shows the fall if the record begins with the outage', () => {
  const story = scenario(ZERO)
    .service('chat', 'Chat')
    .component('text', 'Text', 'chat')
    .incident('fire')
    .update('investigating', 'It burns.', { at: 0, changes: [['text', 'major_outage']] })
  const now = ZERO + 60 * MINUTE
  const over = { from: ZERO - 4 * MINUTE, to: now }

  const lanes = episodeLanes(snapshotFrom(story, now), over, now, NOTHING_GATHERED)

  expect(lanes.get('text' as ComponentId)).toEqual([
    { status: 'operational', basis: 'assumed', from: over.from, to: ZERO },
    { status: 'major_outage', basis: 'reported', from: ZERO, to: now },
  ])
})

it('claims nothing for times more than twelve hours before the record', () => {
  const story = scenario(ZERO)
    .service('chat', 'Chat')
    .component('text', 'Text', 'chat')
    .incident('fire')
    .update('investigating', 'It burns.', { at: 0, changes: [['text', 'major_outage']] })
  const now = ZERO + 100 * 24 * 60 * MINUTE
  const over = { from: ZERO - 6 * 24 * 60 * MINUTE, to: now }

  const lanes = episodeLanes(snapshotFrom(story, now), over, now, NOTHING_GATHERED)

  const lead = ZERO - 12 * 60 * MINUTE
  expect(lanes.get('text' as ComponentId)?.slice(0, 2)).toEqual([
    { status: 'unknown', basis: 'assumed', from: over.from, to: lead },
    { status: 'operational', basis: 'assumed', from: lead, to: ZERO },
  ])
})

it('claims nothing for times before the page was opened if there is no record', () => {
  const story = scenario(ZERO).component('login', 'Login')
  const now = ZERO + 60 * MINUTE
  const read = snapshotFrom(story, now)
  const services = read.services.map((service) => ({
    ...service,
    functions: service.functions.map((one) => ({ ...one, updatedAt: null })),
  }))
  const over = { from: ZERO, to: now + MINUTE }

  const lanes = episodeLanes({ ...read, services, recordFrom: null }, over, now, NOTHING_GATHERED)

  expect(lanes.get('login' as ComponentId)).toEqual([
    { status: 'unknown', basis: 'assumed', from: ZERO, to: now },
    { status: 'operational', basis: 'assumed', from: now, to: now + MINUTE },
  ])
})
