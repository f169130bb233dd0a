import { describe, expect, it } from 'vitest'
import {
  type ComponentStatus,
  isBad,
  isReportedStatus,
  statusRank,
  STATUSES_WORST_FIRST,
  toStatus,
  worse,
} from './componentStatus.ts'

const statuses = [...STATUSES_WORST_FIRST]

describe('the order of statuses', () => {
  it('ranks unknown between an outage and a degradation', () => {
    expect(statuses).toEqual([
      'major_outage',
      'partial_outage',
      'unknown',
      'degraded_performance',
      'under_maintenance',
      'operational',
    ])
  })

  it('ranks upwards from operational', () => {
    expect(statuses.map(statusRank)).toEqual([5, 4, 3, 2, 1, 0])
  })

  it('returns the worse of two statuses in either order', () => {
    for (const [i, a] of statuses.entries()) {
      for (const b of statuses.slice(i)) expect([worse(a, b), worse(b, a)]).toEqual([a, a])
    }
  })

  it('counts every impaired status as bad, but neither maintenance nor unknown', () => {
    expect(statuses.filter(isBad)).toEqual<ComponentStatus[]>([
      'major_outage',
      'partial_outage',
      'degraded_performance',
    ])
  })
})

describe('toStatus', () => {
  it('returns each of the five known statuses unchanged', () => {
    const five = statuses.filter((status) => status !== 'unknown')

    expect(five.map(toStatus)).toEqual(five)
    expect(five.every(isReportedStatus)).toBe(true)
  })

  it.each([
    'OPERATIONAL',
    'OPERATIONAL ',
    'operational ',
    'operational\u0000',
    'оperational',
    '',
    'unknown',
    'constructor',
    '__proto__',
    'toString',
    null,
    undefined,
    0,
    1,
    true,
    ['operational'],
    { status: 'operational' },
  ])('returns unknown for %j', (word) => {
    expect(toStatus(word)).toBe('unknown')
    expect(isReportedStatus(word)).toBe(false)
  })
})
