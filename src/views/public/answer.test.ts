import { describe, expect, it } from 'vitest'
import { scenario } from '../../mock/scenario.ts'
import { snapshotFrom } from '../../testing/snapshotFrom.ts'
import type { WireStatus } from '../../sources/statuspage-v2/wire.ts'
import { NOTHING_GATHERED } from '../../outage/timeline/componentTimelines.ts'
import { NO_BRIEFING } from '../../status/briefing.ts'
import type { Freshness } from '../../status/freshness.ts'
import { en } from '../../texts/en/common.ts'
import { ko } from '../../texts/ko/common.ts'
import { answer } from './answer.ts'
import { publicModel, type ServiceModel } from './publicModel.ts'

const ZERO = '2022-10-15T15:30:00+09:00'
const NOW = Date.parse(ZERO)

/** A service whose functions, named by letters, have the statuses given. */
function serviceOf(statuses: readonly WireStatus[], freshness: Freshness = 'live'): ServiceModel {
  const story = statuses.reduce(
    (told, status, i) => {
      const name = String.fromCodePoint(65 + i)
      return told.component(name.toLowerCase(), name, 'chat', { status })
    },
    scenario(ZERO).service('chat', 'Chat'),
  )
  const [service] = publicModel({
    snapshot: snapshotFrom(story, NOW),
    freshness,
    readAt: NOW,
    now: NOW,
    gathering: NOTHING_GATHERED,
    briefing: NO_BRIEFING,
    language: 'en',
    days: () => [],
  }).services
  if (!service) throw new Error('no service')
  return service
}

describe('a service in a sentence', () => {
  it('says that all works where all does', () => {
    const [one, three] = [
      serviceOf(['operational']),
      serviceOf(['operational', 'operational', 'operational']),
    ]

    expect([answer(one, 'live', en), answer(three, 'live', en)]).toEqual([
      'It works.',
      'All 3 functions work.',
    ])
    expect(answer(three, 'live', ko)).toBe('3개 기능이 모두 됩니다.')
  })

  it('says what works first, then what does not, the degrees apart', () => {
    const service = serviceOf([
      'major_outage',
      'operational',
      'partial_outage',
      'degraded_performance',
      'under_maintenance',
    ])

    expect(answer(service, 'live', en)).toBe(
      'B: working. Unstable or slow: D. Only partly: C. Not working yet: A. Planned work: E.',
    )
  })

  it('names three at most, and counts the rest', () => {
    const service = serviceOf([
      'major_outage',
      'major_outage',
      'major_outage',
      'major_outage',
      'major_outage',
    ])

    expect(answer(service, 'live', en)).toBe('Not working yet: A, B, C and 2 more.')
    expect(answer(service, 'live', ko)).toBe('A, B, C 외 2개는 아직 안 됩니다.')
  })

  it.each(['stale', 'blind'] as const)('claims nothing when %s', (kind) => {
    const service = serviceOf(['operational', 'operational'], kind)

    expect(answer(service, kind, en)).not.toMatch(/\bwork/i)
  })
})
