import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelWidth, rowLabel } from './rowLabel.ts'

const label = (name: string, states = '') => ({ name, tail: '1/5', states })

describe('the label of a row', () => {
  it('has its name at 3.1 rem where that fits', () => {
    expect(rowLabel(label('메신저'), 'two_lines', 323.2)).toEqual({
      nameSize: 49.6,
      height: expect.closeTo(96.24, 2),
    })
  })

  it('sets a longer name smaller, never under 2.05 rem, and then in more lines', () => {
    const [short, long, longer] = [
      'Portal',
      'Payments and',
      'Payments, transfers and certificates',
    ].map((name) => rowLabel(label(name), 'two_lines', 323.2))

    expect(long?.nameSize).toBeLessThan(short?.nameSize ?? 0)
    expect(longer?.nameSize).toBe(32.8)
    expect(longer?.height).toBeGreaterThan(long?.height ?? 0)
  })

  it('makes room for states that need a second line', () => {
    const one = rowLabel(label('포털', '중단 1'), 'two_lines', 323.2)
    const two = rowLabel(label('포털', '중단 1  일부 1  불안정 1'), 'two_lines', 323.2)

    expect(two.height - one.height).toBeCloseTo(36.08, 1)
  })

  it('widens its column for long names, and not without end', () => {
    expect(labelWidth([label('Chat')], 'two_lines', 600)).toBe(323.2)
    expect(labelWidth([label('Banking core')], 'two_lines', 600)).toBeGreaterThan(323.2)
    expect(labelWidth([label('x'.repeat(200))], 'two_lines', 600)).toBe(480)
  })

  it('has a size and a height for whatever name', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.boolean(), (name, isTwo) => {
        const { nameSize, height } = rowLabel(label(name), isTwo ? 'two_lines' : 'one_line', 323.2)
        expect(nameSize).toBeGreaterThanOrEqual(32.8)
        expect(nameSize).toBeLessThanOrEqual(49.6)
        expect(height).toBeGreaterThanOrEqual(48)
        expect(Number.isFinite(height)).toBe(true)
      }),
    )
  })
})
