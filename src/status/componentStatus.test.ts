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
  it('puts what nobody knows between an outage and a degradation', () => {
    expect(statuses).toEqual([
      'major_outage',
      'partial_outage',
      'unknown',
      'degraded_performance',
      'under_maintenance',
      'operational',
    ])
  })

  it('counts severity up from operational', () => {
    expect(statuses.map(statusRank)).toEqual([5, 4, 3, 2, 1, 0])
  })

  it('gives the worse of two, whichever comes first', () => {
    for (const [i, a] of statuses.entries()) {
      for (const b of statuses.slice(i)) expect([worse(a, b), worse(b, a)]).toEqual([a, a])
    }
  })

  it('calls bad what does not work as it should, and neither planned work nor the unknown', () => {
    expect(statuses.filter(isBad)).toEqual<ComponentStatus[]>([
      'major_outage',
      'partial_outage',
      'degraded_performance',
    ])
  })
})

describe('a word of the wire', () => {
  it('is taken as it is where it is one of the five', () => {
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
  ])('is unknown where it is %j', (word) => {
    expect(toStatus(word)).toBe('unknown')
    expect(isReportedStatus(word)).toBe(false)
  })
})
