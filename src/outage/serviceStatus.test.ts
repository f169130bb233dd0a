import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ComponentStatus,
  statusRank,
  STATUSES_WORST_FIRST,
} from '../status/componentStatus.ts'
import { serviceStatus, statusCounts, workingCount } from './serviceStatus.ts'

const LETTERS: Readonly<Record<string, ComponentStatus>> = {
  M: 'major_outage',
  P: 'partial_outage',
  U: 'unknown',
  D: 'degraded_performance',
  W: 'under_maintenance',
  O: 'operational',
}
const of = (letters: string) => Array.from(letters, (letter) => LETTERS[letter] ?? 'unknown')
const statuses = fc.array(fc.constantFrom(...STATUSES_WORST_FIRST), { maxLength: 8 })

describe('serviceStatus', () => {
  it.each([
    ['', 'unknown'],
    ['M', 'major_outage'],
    ['MMM', 'major_outage'],
    ['MMO', 'partial_outage'],
    ['MU', 'partial_outage'],
    ['MW', 'partial_outage'],
    ['P', 'partial_outage'],
    ['OOOP', 'partial_outage'],
    ['PU', 'partial_outage'],
    ['U', 'unknown'],
    ['UO', 'unknown'],
    ['UD', 'unknown'],
    ['UW', 'unknown'],
    ['D', 'degraded_performance'],
    ['DO', 'degraded_performance'],
    ['DW', 'degraded_performance'],
    ['W', 'under_maintenance'],
    ['WO', 'under_maintenance'],
    ['O', 'operational'],
    ['OOO', 'operational'],
  ] as const)('derives from functions %s the status %s', (letters, status) => {
    expect(serviceStatus(of(letters))).toBe(status)
  })

  it('is operational only if there is a function and all are operational', () => {
    fc.assert(
      fc.property(statuses, (functions) => {
        const isAll = functions.length > 0 && functions.every((it) => it === 'operational')

        expect(serviceStatus(functions) === 'operational').toBe(isAll)
      }),
    )
  })

  it('does not depend on the order of the functions', () => {
    fc.assert(
      fc.property(statuses, (functions) => {
        expect(serviceStatus(functions.toReversed())).toBe(serviceStatus(functions))
      }),
    )
  })

  it('never improves when one function gets worse', () => {
    const one = fc.constantFrom(...STATUSES_WORST_FIRST)
    fc.assert(
      fc.property(statuses, one, one, (others, a, b) => {
        const [worse, better] = statusRank(a) >= statusRank(b) ? [a, b] : [b, a]
        const [after, before] = [
          serviceStatus([...others, worse]),
          serviceStatus([...others, better]),
        ]

        expect(statusRank(after)).toBeGreaterThanOrEqual(statusRank(before))
      }),
    )
  })

  it('equals its worst function, except that some stopped functions make a partial outage', () => {
    fc.assert(
      fc.property(statuses, (functions) => {
        const worst = Math.max(...functions.map(statusRank), statusRank('operational'))
        const floor = Math.min(worst, statusRank('partial_outage'))

        expect(statusRank(serviceStatus(functions))).toBeGreaterThanOrEqual(floor)
      }),
    )
  })
})

describe('counts of functions', () => {
  it('count operational functions only as working', () => {
    expect(workingCount(of('MPUDWOO'))).toBe(2)
    expect(workingCount([])).toBe(0)
  })

  it('count each status that occurs', () => {
    expect(statusCounts(of('MOMU'))).toEqual(
      new Map([
        ['major_outage', 2],
        ['operational', 1],
        ['unknown', 1],
      ]),
    )
  })
})
