import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitted, type Heights, type ListHeights } from './fitted.ts'

const list = (count: number, row = 20): ListHeights => ({
  frame: 40,
  more: 18,
  rows: Array.from({ length: count }, () => row),
})

const page = (parts: Partial<Heights>): Heights => ({
  room: 600,
  gap: 16,
  table: list(4),
  services: list(5, 50),
  notices: list(10),
  ...parts,
})

const sum = (heights: readonly number[]) => heights.reduce((a, b) => a + b, 0)

describe('lists fitted to one page', () => {
  it('show everything if it fits', () => {
    expect(fitted(page({}))).toEqual({ rows: 4, services: 5, firstNotices: 10, lastNotices: 0 })
  })

  it('show as many rows as fit over five services when all functions are out', () => {
    const { rows, services } = fitted(page({ table: list(21) }))

    expect({ rows, services }).toEqual({ rows: 10, services: 5 })
  })

  it('give the room left by few functions to more services', () => {
    const { rows, services } = fitted(page({ services: list(40, 50) }))

    expect({ rows, services }).toEqual({ rows: 4, services: 8 })
  })

  it('keep the first two notices and the latest', () => {
    const { firstNotices, lastNotices } = fitted(page({ notices: list(60) }))

    expect({ firstNotices, lastNotices }).toEqual({ firstNotices: 2, lastNotices: 18 })
  })

  it('show three rows before any service, however long all names are', () => {
    const { rows, services } = fitted(page({ table: list(120, 130), services: list(40, 96) }))

    expect({ rows, services }).toEqual({ rows: 3, services: 0 })
    expect(fitted(page({ table: list(120, 90), services: list(40, 40) })).rows).toBe(3)
  })

  it('leave slightly more than half of the room to services with endless names', () => {
    const { rows, services } = fitted(page({ table: list(12), services: list(5, 120) }))

    expect({ rows, services }).toEqual({ rows: 12, services: 2 })
  })
})

it('fitted lists never exceed the room, however long the names are', () => {
  const heights = fc.array(fc.integer({ min: 14, max: 300 }), { maxLength: 40 })
  const lists = heights.map((rows): ListHeights => ({ frame: 40, more: 18, rows }))
  fc.assert(
    fc.property(lists, lists, lists, (table, services, notices) => {
      const fit = fitted({ room: 600, gap: 16, table, services, notices })
      const height = ({ frame, rows, more }: ListHeights, shown: readonly number[]) =>
        frame + sum(shown) + (shown.length < rows.length ? more : 0)
      const latest = notices.rows.slice(notices.rows.length - fit.lastNotices)
      const said = [...notices.rows.slice(0, fit.firstNotices), ...latest]
      const columns = Math.max(
        height(services, services.rows.slice(0, fit.services)),
        height(notices, said),
      )
      expect(height(table, table.rows.slice(0, fit.rows)) + 16 + columns).toBeLessThanOrEqual(600)
      expect(fit.firstNotices + fit.lastNotices).toBeLessThanOrEqual(notices.rows.length)
    }),
  )
})
