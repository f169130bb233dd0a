import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scenario } from '../mock/scenario.ts'
import { snapshotFrom } from '../testing/snapshotFrom.ts'
import { STATUSES_WORST_FIRST } from '../status/componentStatus.ts'
import type { ComponentId, Service } from '../status/snapshot.ts'
import { componentTimelines } from './timeline/componentTimelines.ts'
import { outageImpact, serviceImpact } from './impact.ts'

const ZERO = '2022-10-15T15:30:00+09:00'
const HOUR = 3_600_000
const hour = (count: number) => Date.parse(ZERO) + count * HOUR
const OVER = { from: hour(0), to: hour(10) }

const snapshot = snapshotFrom(
  scenario(ZERO)
    .service('chat', 'Chat')
    .component('text', 'Text', 'chat')
    .component('photos', 'Photos', 'chat')
    .component('mail', 'Mail')
    .incident('fire', 'Fire', { impact: 'critical', startedAt: 0 })
    .update('investigating', 'All stopped.', {
      at: 0,
      changes: [
        ['text', 'major_outage'],
        ['photos', 'major_outage'],
      ],
    })
    .update('identified', 'Text is back in part.', {
      at: 120,
      changes: [['text', 'partial_outage']],
    })
    .update('monitoring', 'Text is back.', { at: 240, changes: [['text', 'operational']] })
    .update('monitoring', 'Photos are slow.', {
      at: 360,
      changes: [['photos', 'degraded_performance']],
    })
    .update('resolved', 'All is back.', { at: 480, changes: [['photos', 'operational']] }),
  hour(10),
)
const timelines = componentTimelines(snapshot, OVER, hour(10))
const impactOf = (service: Service, users: number) => serviceImpact(service, timelines, users, OVER)
const serviceOf = (id: string): Service => {
  const service = snapshot.services.find((it) => it.id === id)
  if (!service) throw new Error(`no service ${id}`)
  return service
}

describe('serviceImpact', () => {
  it('returns a range of user-hours: total stop only, weighted by function and level, any interruption', () => {
    // 2 h: both stopped. 2 h: one partly, one stopped. 2 h: one stopped. 2 h: one degraded.
    const weightedHours = 2 * 1 + 2 * 0.75 + 2 * 0.5 + 2 * 0.125

    expect(impactOf(serviceOf('chat'), 1_000)).toEqual({
      serviceId: 'chat',
      users: 1_000,
      totalStopMs: 2 * HOUR,
      anyInterruptedMs: 8 * HOUR,
      unknownMs: 0,
      userHours: { low: 2_000, weighted: 1_000 * weightedHours, high: 8_000 },
    })
  })

  it('is zero for a service that kept working', () => {
    expect(impactOf(serviceOf('mail'), 500)).toMatchObject({
      anyInterruptedMs: 0,
      userHours: { low: 0, weighted: 0, high: 0 },
    })
  })

  it('claims nothing for unknown time and reports its duration', () => {
    const gaps = [{ from: hour(1), to: hour(5) }]
    const unread = componentTimelines(snapshot, OVER, hour(10), { readings: new Map(), gaps })

    expect(serviceImpact(serviceOf('chat'), unread, 1_000, OVER)).toMatchObject({
      totalStopMs: HOUR,
      anyInterruptedMs: 4 * HOUR,
      unknownMs: 4 * HOUR,
    })
  })

  it('counts planned maintenance in the high figure only', () => {
    const text = 'text' as ComponentId
    const lane = [{ status: 'under_maintenance', basis: 'reported', ...OVER } as const]
    const [alone] = serviceOf('chat').functions
    const service = { ...serviceOf('chat'), functions: alone ? [alone] : [] }

    expect(serviceImpact(service, new Map([[text, lane]]), 10, OVER).userHours).toEqual({
      low: 0,
      weighted: 0,
      high: 100,
    })
  })

  it('keeps low <= weighted <= high', () => {
    const chat = serviceOf('chat')
    const lane = fc
      .array(
        fc.tuple(fc.constantFrom(...STATUSES_WORST_FIRST), fc.integer({ min: 1, max: HOUR })),
        {
          minLength: 1,
          maxLength: 6,
        },
      )
      .map((lanes) => {
        let to = OVER.from
        return lanes.map(([status, length]) => {
          const from = to
          to += length
          return { status, basis: 'reported', from, to } as const
        })
      })
    fc.assert(
      fc.property(lane, lane, fc.integer({ min: 0, max: 50_000_000 }), (text, photos, users) => {
        const lanes = new Map([
          ['text' as ComponentId, text],
          ['photos' as ComponentId, photos],
        ])

        const { low, weighted, high } = serviceImpact(chat, lanes, users, OVER).userHours

        const rounding = 1e-9 * Math.max(1, high)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(weighted).toBeGreaterThanOrEqual(low - rounding)
        expect(high).toBeGreaterThanOrEqual(weighted - rounding)
      }),
    )
  })
})

describe('outageImpact', () => {
  it('sums over services and averages over all users served', () => {
    const impacts = [impactOf(serviceOf('chat'), 1_000), impactOf(serviceOf('mail'), 500)]

    const { users, userHours, averageInterruptionMs } = outageImpact(impacts)

    expect({ users, userHours }).toEqual({
      users: 1_500,
      userHours: { low: 2_000, weighted: 4_750, high: 8_000 },
    })
    expect(averageInterruptionMs).toBeCloseTo((4_750 / 1_500) * HOUR, 3)
  })

  it('has no average if no service has a user count', () => {
    expect(outageImpact([impactOf(serviceOf('chat'), 0)]).averageInterruptionMs).toBeNull()
    expect(outageImpact([]).averageInterruptionMs).toBeNull()
  })
})
