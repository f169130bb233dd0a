import { describe, expect, it } from 'vitest'
import { type Story, scenario } from '../mock/scenario.ts'
import { snapshotFrom } from '../testing/snapshotFrom.ts'
import type { ComponentStatus } from '../status/componentStatus.ts'
import type { HealthSpan } from './timeline/healthTimeline.ts'
import { meanTime, timesToRestore, timesToTell } from './timeToRestore.ts'

const ZERO = '2022-10-15T15:30:00+09:00'
const MINUTE = 60_000

/** Builds a timeline from 0: statuses, each with its end. */
function lane(...spans: readonly (readonly [ComponentStatus, number])[]): readonly HealthSpan[] {
  return spans.map(([status, to], i) => ({
    status,
    basis: 'reported',
    from: spans[i - 1]?.[1] ?? 0,
    to,
  }))
}

describe('timesToRestore', () => {
  it('measures from the first bad time to the next operational one', () => {
    const timeline = lane(
      ['operational', 10],
      ['degraded_performance', 20],
      ['major_outage', 50],
      ['under_maintenance', 60],
      ['operational', 80],
      ['partial_outage', 85],
      ['operational', 100],
    )

    expect(timesToRestore(timeline)).toEqual([50, 5])
  })

  it('leaves out an interruption that still lasts', () => {
    expect(timesToRestore(lane(['operational', 10], ['major_outage', 50]))).toEqual([])
  })

  it('leaves out an interruption with an unknown start or end', () => {
    const began = lane(['unknown', 10], ['major_outage', 50], ['operational', 60])
    const ended = lane(
      ['operational', 10],
      ['major_outage', 50],
      ['unknown', 60],
      ['operational', 70],
    )

    const between = lane(
      ['operational', 10],
      ['unknown', 20],
      ['major_outage', 50],
      ['operational', 60],
    )
    const first = lane(['major_outage', 50], ['operational', 60])

    expect([began, ended, between, first].map(timesToRestore)).toEqual([[], [], [], []])
  })

  it('leaves out planned maintenance', () => {
    expect(
      timesToRestore(lane(['operational', 10], ['under_maintenance', 50], ['operational', 60])),
    ).toEqual([])
  })
})

describe('meanTime', () => {
  it('always includes the number of durations', () => {
    expect(meanTime([10, 20, 60])).toEqual({ meanMs: 30, count: 3 })
  })

  it('is null without durations', () => {
    expect(meanTime([])).toBeNull()
  })
})

describe('timesToTell', () => {
  const times = (story: Story) => {
    const [incident] = snapshotFrom(story, Date.parse('2022-10-15T20:00:00+09:00')).incidents
    if (!incident) throw new Error('the story has no incident')
    const { firstNoticeMs, causeMs, isDatedByEntry } = timesToTell(incident)
    const [notice, cause] = [firstNoticeMs, causeMs].map((ms) => (ms === null ? null : ms / MINUTE))
    return { notice, cause, isDatedByEntry }
  }

  it('measures to the time of posting, not to the time described', () => {
    const story = scenario(ZERO)
      .incident('fire', 'Fire', { startedAt: 0 })
      .update('investigating', 'We are looking.', { at: 0, createdAt: 22 })
      .update('identified', 'It is a fire.', { at: 30, createdAt: 40 })
      .update('identified', 'It still is.', { at: 50 })

    expect(times(story)).toEqual({ notice: 22, cause: 40, isDatedByEntry: false })
  })

  it('ignores an update posted at the very start: nobody posts in that instant', () => {
    const story = scenario(ZERO)
      .incident('fire', 'Fire', { startedAt: 0 })
      .update('investigating', 'Errors since 15:30.', { at: 0 })
      .update('investigating', 'First notice.', { at: 22 })

    expect(times(story)).toEqual({ notice: 22, cause: null, isDatedByEntry: true })
  })

  it('is null if the only update dates the start', () => {
    const story = scenario(ZERO).incident('fire').update('investigating', '', { at: 5 })

    expect(times(story)).toEqual({ notice: null, cause: null, isDatedByEntry: true })
  })

  it('is null if the incident has no start', () => {
    const story = scenario(ZERO).incident('fire').update('identified', '', { at: 5 })
    const [incident] = snapshotFrom(story, Date.parse(ZERO) + 60 * MINUTE).incidents
    if (!incident) throw new Error('the story has no incident')

    expect(timesToTell({ ...incident, startedAt: null })).toEqual({
      firstNoticeMs: null,
      causeMs: null,
      isDatedByEntry: false,
    })
  })

  it('is zero if the cause was known from the start', () => {
    const story = scenario(ZERO)
      .incident('fire', 'Fire', { startedAt: 0 })
      .update('identified', 'A cable was cut.', { at: 0 })

    expect(times(story)).toMatchObject({ cause: 0 })
  })
})
