// @ts-check
import { describe, expect, it } from 'vitest'
import { faultsOf } from './verdict.mjs'

/** @param {number} day @param {Partial<import('./verdict.mjs').Sample>} [more] */
const sample = (day, more = {}) => ({
  day,
  heapBytes: 10_000_000,
  nodes: 500,
  listeners: 150,
  timers: 4,
  ...more,
})

describe('a month of samples', () => {
  it('is well when everything stays as it was, or comes down', () => {
    expect(faultsOf([sample(1), sample(31, { heapBytes: 14_900_000 })])).toEqual([])
    expect(faultsOf([sample(1), sample(2, { nodes: 480, listeners: 140, timers: 3 })])).toEqual([])
  })

  it('is not when the heap grew too much, or one node, listener or timer is left over', () => {
    expect(faultsOf([sample(1), sample(31, { heapBytes: 15_100_000 })])).toEqual([
      'The heap grew by 5.10 MB, more than 5.00.',
    ])
    expect(faultsOf([sample(1), sample(2, { heapBytes: 11_200_000 })])).toEqual([
      'The heap grew by 1.20 MB, more than 1.13.',
    ])
    expect(faultsOf([sample(1), sample(2, { nodes: 501 }), sample(3)])).toEqual([
      'There were 501 nodes, and 500 in the beginning.',
    ])
    expect(faultsOf([sample(1), sample(2, { listeners: 151 })])).toEqual([
      'There were 151 listeners, and 150 in the beginning.',
    ])
    expect(faultsOf([sample(1), sample(2, { timers: 5 })])).toEqual([
      '5 timers waited, more than 4.',
    ])
  })

  it('is not one that proves anything when there is nothing to compare', () => {
    expect(faultsOf([sample(1)])).toEqual(['There are too few samples to compare.'])
  })
})
