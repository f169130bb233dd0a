import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANE_GAP, type RowNeed, rowPages, type RowsPage, type RowsRoom } from './rowPages.ts'

/** The room below the headline at 1920 × 1080, without the axis. */
const ROOM: RowsRoom = { height: 781, labelWidth: 323.2, isFar: false }
const FAR: RowsRoom = { ...ROOM, height: 727, isFar: true }

function service(id: string, named: number, quiet: number): RowNeed {
  return {
    id,
    label: { name: id, tail: `${quiet}/${named + quiet}`, states: '' },
    isGroup: true,
    named,
    quiet,
    severity: named > 0 ? 4 : 0,
  }
}

const alone = (id: string, isOut: boolean): RowNeed => ({
  id,
  label: { name: id, tail: isOut ? 'Down' : 'Working', states: '' },
  isGroup: false,
  named: Number(isOut),
  quiet: Number(!isOut),
  severity: isOut ? 5 : 0,
})

const heightOf = ({ rows, gap }: RowsPage) =>
  rows.reduce((sum, { height }) => sum + height, gap * Math.max(0, rows.length - 1))

describe('rows of lanes', () => {
  it('have a pitch of 36 with 19 functions, and of 33.5 with 21', () => {
    const nineteen = [5, 4, 3, 3, 4].map((lanes, i) => service(`s${i}`, lanes, 0))
    const twentyOne = [5, 4, 4, 3, 5].map((lanes, i) => service(`s${i}`, lanes, 0))
    const pitches = [nineteen, twentyOne].map(
      (rows) => rowPages(rows, ROOM)[0]?.rows[0]?.namedPitch,
    )

    expect(pitches[0]).toBe(36)
    expect(pitches[1]).toBeGreaterThanOrEqual(33.5)
    expect(pitches[1]).toBeLessThan(34)
  })

  it('give the height of what works to what does not before any page is turned', () => {
    const pages = rowPages(
      Array.from({ length: 5 }, (_, i) => service(`s${i}`, 2, 10)),
      ROOM,
    )

    expect(pages).toHaveLength(1)
    for (const { namedPitch, quietPitch } of pages[0]?.rows ?? []) {
      expect(namedPitch - LANE_GAP).toBeGreaterThanOrEqual(28)
      expect(quietPitch).toBeLessThan(namedPitch)
    }
  })

  it('keep trouble on every page, on top, while it leaves room for the rest', () => {
    const rows = [
      ...Array.from({ length: 30 }, (_, i) => service(`calm${i}`, 0, 12)),
      service('trouble', 3, 9),
    ]
    const pages = rowPages(rows, ROOM)

    expect(pages.length).toBeGreaterThan(1)
    expect(pages.map((page) => page.rows[0]?.id)).toEqual(pages.map(() => 'trouble'))
  })

  it('show the worst first where there is more trouble than one page holds', () => {
    const rows = Array.from({ length: 20 }, (_, i) => ({
      ...service(`s${i}`, 4, 2),
      severity: i % 5,
    }))
    const shown = rowPages(rows, ROOM).flatMap((page) => page.rows.map(({ id }) => id))

    expect(shown.slice(0, 4)).toEqual(['s4', 's9', 's14', 's19'])
    expect(shown.toSorted()).toEqual(rows.map(({ id }) => id).toSorted())
  })

  it('split a service that is higher than a page, and lose no lane', () => {
    const pages = rowPages([service('huge', 80, 420)], ROOM)
    const parts = pages.flatMap((page) => page.rows)

    expect(pages.length).toBeGreaterThan(2)
    expect(parts[0]?.from).toBe(0)
    for (const [i, part] of parts.entries()) {
      expect(part.to).toBe(parts[i + 1]?.from ?? 500)
      expect(part.parts).toBe(pages.length)
    }
  })

  it('have names of 36 for a screen that is far away', () => {
    const rows = [service('a', 2, 3), service('b', 1, 3), service('c', 1, 3), service('d', 5, 0)]
    const [page] = rowPages(rows, FAR)

    expect(page?.rows.every(({ namedPitch }) => namedPitch - LANE_GAP - 4 >= 36)).toBe(true)
  })

  it('let what stands alone have one line', () => {
    const [page] = rowPages([alone('Mail', false), alone('Login', true)], ROOM)

    expect(page?.rows.map(({ density }) => density)).toEqual(['one_line', 'one_line'])
  })

  it('fit the screen, and are all on some page, however many there are', () => {
    const row = fc.record({
      named: fc.integer({ min: 0, max: 60 }),
      quiet: fc.integer({ min: 0, max: 300 }),
      isGroup: fc.boolean(),
      severity: fc.integer({ min: 0, max: 5 }),
      name: fc.string({ minLength: 1, maxLength: 30 }),
    })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), fc.boolean(), (drawn, isFar) => {
        const rows = drawn.map(({ name, named, quiet, isGroup, severity }, i): RowNeed => {
          const label = { name, tail: `${quiet}/${named + quiet}`, states: '3 down  1 slow' }
          const sound = named === 0 ? 0 : Math.max(1, severity)
          return { id: `r${i}`, label, isGroup, named, quiet, severity: sound }
        })
        const pages = rowPages(rows, isFar ? FAR : ROOM)
        const seen = new Map<string, Set<number>>()
        for (const page of pages) {
          expect(heightOf(page)).toBeLessThanOrEqual((isFar ? FAR : ROOM).height + 0.001)
          for (const { id, from, to, namedPitch, quietPitch } of page.rows) {
            const lanes = seen.get(id) ?? new Set<number>()
            for (let lane = from; lane < to; lane += 1) lanes.add(lane)
            seen.set(id, lanes)
            expect(namedPitch).toBeGreaterThanOrEqual(isFar ? 44 : 28)
            expect(quietPitch).toBeGreaterThan(0)
          }
        }
        for (const { id, named, quiet } of rows) expect(seen.get(id)?.size).toBe(named + quiet)
      }),
      { numRuns: 100 },
    )
  })
})
