import { describe, expect, it } from 'vitest'
import { scenario } from '../../mock/scenario.ts'
import { snapshotFrom } from '../../testing/snapshotFrom.ts'
import { type Briefing, type ComparisonRow, NO_BRIEFING } from '../../status/briefing.ts'
import type { ReportedStatus } from '../../status/componentStatus.ts'
import type { Freshness } from '../../status/freshness.ts'
import { recoveryModel } from './recoveryModel.ts'
import { comparisonModel } from './comparisonModel.ts'

const ZERO = '2022-10-15T15:30:00+09:00'
const MINUTE = 60_000
const at = (minutes: number) => Date.parse(ZERO) + minutes * MINUTE

const STORY = scenario(ZERO)
  .component('mail')
  .component('maps')
  .incident('fire', 'Fire', { impact: 'critical', startedAt: 0 })
  .update('investigating', 'Out.', {
    at: 0,
    changes: [
      ['mail', 'major_outage'],
      ['maps', 'degraded_performance'],
    ],
  })
  .update('monitoring', 'Mail is back.', { at: 60, changes: [['mail', 'operational']] })

/** Somebody else, changing at minutes. */
function other(...told: readonly (readonly [number, ReportedStatus, ReportedStatus])[]) {
  const grounds = { confidence: null, sources: ['N'], note: null }
  const changes = told.map(([minutes, from, to]) => ({ at: at(minutes), from, to, grounds }))
  return { id: 'naver', name: { en: 'Naver' }, changes } satisfies ComparisonRow
}

function compared(row: ComparisonRow, minutes: number, freshness: Freshness = 'live') {
  const readAt = at(minutes)
  const briefing: Briefing = { ...NO_BRIEFING, comparison: [row] }
  return comparisonModel(
    recoveryModel({
      snapshot: snapshotFrom(STORY, readAt),
      freshness,
      readAt,
      now: freshness === 'live' ? readAt : readAt + 7 * MINUTE,
      gathering: { readings: new Map(), gaps: [] },
      briefing,
      language: 'en',
    }),
  )
}

const naver = other([20, 'operational', 'partial_outage'], [50, 'partial_outage', 'operational'])
const told = (model: ReturnType<typeof compared>) =>
  model?.lanes.map(({ id, spans, lastedMs, isOpen }) => {
    return [id, spans.map(({ status }) => status), Math.floor(lastedMs / MINUTE), isOpen]
  })

describe('comparisonModel', () => {
  it('merges the functions of the page by the rule for a service', () => {
    expect(told(compared(naver, 90))).toEqual([
      ['ours', ['operational', 'partial_outage', 'degraded_performance'], 90, true],
      ['naver', ['operational', 'partial_outage', 'operational'], 30, false],
    ])
  })

  it('accepts changes in any order', () => {
    const [first, second] = naver.changes
    if (!first || !second) throw new Error('the story has two changes')
    const turned = { ...naver, changes: [second, first] }

    expect(told(compared(turned, 90))).toEqual(told(compared(naver, 90)))
  })

  it('ignores later changes', () => {
    expect(told(compared(naver, 40))?.[1]).toEqual([
      'naver',
      ['operational', 'partial_outage'],
      20,
      true,
    ])
    expect(compared(naver, 10)).toBeNull()
  })

  it('omits rows of another time', () => {
    const before = other(
      [-9_000, 'operational', 'major_outage'],
      [-8_990, 'major_outage', 'operational'],
    )

    expect(compared(before, 90)).toBeNull()
  })

  it('is unknown since the last reading, which is not an end', () => {
    expect(told(compared(naver, 40, 'stale'))).toEqual([
      ['ours', ['operational', 'partial_outage', 'unknown'], 40, true],
      ['naver', ['operational', 'partial_outage', 'unknown'], 20, true],
    ])
  })
})
