import { expect, it } from 'vitest'
import { curveRows } from './curveRows.ts'

it('draws a level over each whole stretch, in per cent', () => {
  const rows = curveRows([
    { from: 0, to: 10, operational: 1, partly: 0, out: 0, unknown: 0 },
    { from: 10, to: 20, operational: 0.25, partly: 0.5, out: 0.25, unknown: 0 },
  ])

  expect(rows).toEqual([
    { at: 0, back: 100, partly: 100, unknown: null },
    { at: 10, back: 100, partly: 100, unknown: null },
    { at: 10, back: 25, partly: 75, unknown: null },
    { at: 20, back: 25, partly: 75, unknown: null },
  ])
})

it('leaves a hole for an unknown stretch, hatched over the full height', () => {
  const [row] = curveRows([{ from: 0, to: 10, operational: 0, partly: 0, out: 0, unknown: 1 }])

  expect(row).toEqual({ at: 0, back: null, partly: null, unknown: [0, 100] })
})

it('puts the unknown share on top of the known one', () => {
  const [row] = curveRows([
    { from: 0, to: 9, operational: 0.5, partly: 0, out: 0.25, unknown: 0.25 },
  ])

  expect(row).toEqual({ at: 0, back: 50, partly: 50, unknown: [50, 75] })
})
