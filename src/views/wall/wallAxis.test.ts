import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formats } from '../../texts/format.ts'
import { textWidth } from '../../charts/textWidth.ts'
import { AXIS_SIZE, wallTicks } from './wallAxis.ts'
import { ko } from '../../texts/ko/wall.ts'

const HOUR = 3_600_000
const SEOUL = formats('ko', 'Asia/Seoul')
const to = Date.parse('2022-10-16T14:32:00+09:00')

const labels = (hours: number, width = 780) =>
  wallTicks({ from: to - hours * HOUR, to }, width, SEOUL, ko.hourTick).map(({ label, isDay }) =>
    isDay ? `*${label}` : label,
  )

describe('the axis under the lanes', () => {
  it('has every sixth hour, and midnights with their date', () => {
    expect(labels(24.5)).toEqual(['18시', '*16일', '6시'])
  })

  it('has days alone from 60 hours on', () => {
    expect(labels(70)).toEqual(['*14일', '*15일', '*16일'])
  })

  it('has closer ticks while an outage is young', () => {
    expect(labels(0.5)).toEqual(['14:10', '14:20'])
    expect(labels(6)).toEqual(['9시', '10시', '11시', '12시', '13시'])
  })

  it('leaves labels near now out, because now wins', () => {
    // 12:00 is two and a half hours before now, a tenth of the window.
    expect(labels(24.5, 780)).not.toContain('12시')
    expect(labels(24.5, 1_400)).toContain('12시')
  })

  it('never lets labels touch, nor hang over the left end, of whatever length the window is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 * 24 * 14 }),
        fc.integer({ min: 200, max: 1_800 }),
        (minutes, width) => {
          const over = { from: to - minutes * 60_000, to }
          const ticks = wallTicks(over, width, SEOUL, ko.hourTick)
          let end = -1
          for (const { x, label } of ticks) {
            const half = textWidth(label, AXIS_SIZE) / 2
            expect(x - half).toBeGreaterThan(end)
            end = x + half
          }
          expect(end).toBeLessThanOrEqual(width)
        },
      ),
    )
  })
})
