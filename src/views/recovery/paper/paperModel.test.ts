import { describe, expect, it } from 'vitest'
import { fireModel, seoul } from '../../../testing/fireModel.ts'
import { paperModel } from './paperModel.ts'

const HOUR = 3_600_000

describe('remaining functions on paper', () => {
  it('have their promise and their lateness', () => {
    const { remaining: rows } = fireModel('18T12:00')

    const mail = rows.find(({ id }) => id === 'portal-mail')
    expect(mail?.plannedAt).toBe(seoul('19T00:00'))
    expect(mail?.lateMs).toBeNull()
    const cafe = rows.find(({ id }) => id === 'portal-cafe')
    expect(cafe?.lateMs).toBe((2 * 24 + 8.5) * HOUR)
  })

  it('are never late once the answer is not trusted', () => {
    const { remaining: rows } = fireModel('18T12:00', 'stale', 8 * 60_000)

    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(({ lateMs }) => lateMs !== null)).toEqual([])
    expect(rows.some(({ plannedAt }) => plannedAt !== null)).toBe(true)
  })
})

describe('the announcements', () => {
  it('are complete, old to new', () => {
    const { announced } = paperModel(fireModel('20T23:30'), 'was')

    expect(announced.map(({ at }) => at)).toEqual(
      announced.map(({ at }) => at).toSorted((a, b) => a - b),
    )
    expect(announced[0]?.at).toBe(seoul('15T15:30'))
    expect(announced.at(-1)?.at).toBe(seoul('20T23:00'))
  })
})

describe('the services compared', () => {
  it('have their cost to users', () => {
    const { compared, counted } = paperModel(fireModel('18T09:00'), 'was')
    const ids = ['chat', 'taxi', 'pay', 'bank', 'portal']

    expect(compared?.rows.map(({ id }) => id)).toEqual(ids)
    expect(counted.map(({ id }) => id)).toEqual(ids)
    expect(compared?.axisMs).toBe(72 * HOUR)
    for (const { userHours } of counted) {
      expect(userHours.low).toBeLessThanOrEqual(userHours.weighted)
      expect(userHours.weighted).toBeLessThanOrEqual(userHours.high)
    }
  })

  it('are omitted when blind', () => {
    const { compared, counted } = paperModel(fireModel('18T09:00', 'blind', HOUR), 'was')

    expect(compared).toBeNull()
    expect(counted).toEqual([])
  })
})
