import { describe, expect, it } from 'vitest'
import { scenario } from '../../mock/scenario.ts'
import { snapshotFrom } from '../../testing/snapshotFrom.ts'
import type { Gap } from '../timeline/healthTimeline.ts'
import { type Briefing, type Grounds, NO_BRIEFING } from '../../status/briefing.ts'
import { recoveryModel } from './recoveryModel.ts'
import { countModel } from './countModel.ts'
import { impactModel } from './impactModel.ts'
import { siteModel } from './sitesModel.ts'

const ZERO = '2022-10-15T15:30:00+09:00'
const HOUR = 3_600_000
const at = (hours: number) => Date.parse(ZERO) + hours * HOUR
const GROUNDS: Grounds = { confidence: null, sources: [], note: null }

const STORY = scenario(ZERO)
  .service('chat', 'Chat')
  .component('text', 'Text', 'chat')
  .component('photos', 'Photos', 'chat')
  .component('mail', 'Mail')
  .incident('old', 'Long over', { startedAt: -3_000 })
  .update('investigating', 'Slow.', { at: -3_000, changes: [['mail', 'degraded_performance']] })
  .update('resolved', 'Over.', { at: -2_900, changes: [['mail', 'operational']] })
  .incident('fire', 'Fire', { impact: 'critical', startedAt: 0 })
  .update('investigating', 'Out.', {
    id: 'U1',
    at: 0,
    changes: [
      ['text', 'major_outage'],
      ['photos', 'major_outage'],
      ['mail', 'partial_outage'],
    ],
  })
  .update('identified', 'Text is back.', { id: 'U2', at: 120, changes: [['text', 'operational']] })

function modelOf(briefing: Partial<Briefing> = {}, gaps: readonly Gap[] = []) {
  const readAt = at(10)
  return recoveryModel({
    snapshot: snapshotFrom(STORY, readAt),
    freshness: 'live',
    readAt,
    now: readAt,
    gathering: { readings: new Map(), gaps },
    briefing: { ...NO_BRIEFING, ...briefing },
    language: 'en',
  })
}

/** A briefing that counts the users of some services. */
function counting(users: Readonly<Record<string, number>>): Partial<Briefing> {
  const components = Object.entries(users).map(([id, monthly]) => {
    const texts = { name: {}, shortName: {}, meanwhile: {} }
    return [id, { ...texts, users: { monthly, asOf: '2022', grounds: GROUNDS } }] as const
  })
  return { components: new Map(components) }
}

describe('impactModel', () => {
  it('has user-hours for services with user numbers, and times only for the rest', () => {
    const impact = impactModel(modelOf(counting({ chat: 1_000 })))

    expect(impact?.counted.map(({ id, userHours }) => [id, userHours])).toEqual([
      // Both stopped for 2 h, one of two for 8 h more.
      ['chat', { low: 2_000, weighted: 6_000, high: 10_000 }],
    ])
    expect(impact?.total?.users).toBe(1_000)
    expect(impact?.hoursPerUser).toEqual({ low: 2, weighted: 6, high: 10 })
    expect(impact?.uncounted.map(({ id, anyInterruptedMs }) => [id, anyInterruptedMs])).toEqual([
      ['mail', 10 * HOUR],
    ])
  })

  it('has no sum without user numbers or with 0 users', () => {
    for (const briefing of [{}, counting({ chat: 0 })]) {
      const impact = impactModel(modelOf(briefing))
      expect(impact).toMatchObject({ counted: [], total: null, hoursPerUser: null })
      expect(impact?.uncounted).toHaveLength(2)
    }
  })

  it('leaves out unknown time and adds it up separately', () => {
    const unseen = impactModel(modelOf(counting({ chat: 1_000 }), [{ from: at(4), to: at(7) }]))

    expect(unseen?.counted[0]?.userHours).toEqual({ low: 2_000, weighted: 4_500, high: 7_000 })
    // Three hours of each of the two services.
    expect(unseen?.unknownMs).toBe(6 * HOUR)
  })
})

describe('groundsOfChange', () => {
  it('takes the grade of the change, else of its entry, else none', () => {
    const { changes } = countModel(
      modelOf({
        changes: new Map([['U1/text', { ...GROUNDS, confidence: 'reconstructed' }]]),
        updates: new Map([['U2', { body: {}, grounds: { ...GROUNDS, confidence: 'stated' } }]]),
      }),
    )

    expect(changes).toEqual({
      total: 4,
      assumed: 0,
      byConfidence: { stated: 1, corroborated: 0, reconstructed: 1, ungraded: 2 },
    })
  })

  it('counts an unknown time as no change', () => {
    expect(countModel(modelOf({}, [{ from: at(4), to: at(7) }])).changes.total).toBe(4)
  })
})

describe('siteModel', () => {
  const site = { id: 's', name: { en: 'One' }, note: null, sources: [] }
  const pair = (a: string, b: string) => [a, b] as unknown as Briefing['dependencies'][number]

  it('counts a function for its service, and omits ids that the page does not have', () => {
    const hosts = ['photos', 'elsewhere'] as unknown as Briefing['sites'][number]['hosts']
    const model = siteModel(
      modelOf({
        sites: [{ ...site, hosts }],
        dependencies: [pair('mail', 'text'), pair('text', 'photos'), pair('mail', 'elsewhere')],
      }),
    )

    expect(model?.sites[0]?.hosts.map(({ text }) => text)).toEqual(['Chat'])
    expect(model?.elsewhere.map(({ text }) => text)).toEqual(['Mail'])
    expect(model?.links).toEqual([{ from: 3, to: 1 }])
  })

  it('is null if the briefing names other services only', () => {
    const hosts = ['elsewhere'] as unknown as Briefing['sites'][number]['hosts']

    expect(siteModel(modelOf())).toBeNull()
    expect(siteModel(modelOf({ sites: [{ ...site, hosts }] }))).toBeNull()
  })
})
