import { describe, expect, it } from 'vitest'
import type { ComponentStatus } from '../status/componentStatus.ts'
import type { Freshness } from '../status/freshness.ts'
import { type SpeechUrgency, speechUrgency, isMoreUrgent } from './speechUrgency.ts'

const CALM: readonly ComponentStatus[] = ['operational', 'degraded_performance']
const DOWN: readonly ComponentStatus[] = ['operational', 'major_outage']

/** Evaluates a sequence of states: true where speech interrupts. */
function interrupts(
  ...states: readonly [Freshness, readonly ComponentStatus[] | null][]
): boolean[] {
  let before: SpeechUrgency | null = null
  return states.map(([kind, statuses]) => {
    const now = speechUrgency(kind, statuses, before)
    const isUrgent = isMoreUrgent(now, before)
    before = now
    return isUrgent
  })
}

describe('speech', () => {
  it('interrupts when the first component goes down, and not for further ones', () => {
    expect(interrupts(['live', CALM], ['live', DOWN], ['live', DOWN], ['late', DOWN])).toEqual([
      false,
      true,
      false,
      false,
    ])
  })

  it('interrupts again after everything was up in between', () => {
    expect(interrupts(['live', CALM], ['live', DOWN], ['live', CALM], ['live', DOWN])).toEqual([
      false,
      true,
      false,
      true,
    ])
  })

  it('does not interrupt for a component that is down at page load', () => {
    expect(interrupts(['live', DOWN], ['live', DOWN])).toEqual([false, false])
  })

  it('interrupts once when data is lost, and not when an answer is merely old', () => {
    expect(
      interrupts(['live', CALM], ['late', CALM], ['stale', CALM], ['blind', CALM], ['blind', CALM]),
    ).toEqual([false, false, false, true, false])
  })

  it('interrupts on a page that never had data', () => {
    expect(interrupts(['blind', null], ['blind', null])).toEqual([true, false])
  })

  it('after data loss interrupts only for a component that went down meanwhile', () => {
    expect(interrupts(['live', DOWN], ['blind', DOWN], ['live', DOWN])).toEqual([
      false,
      true,
      false,
    ])
    expect(interrupts(['live', CALM], ['blind', CALM], ['live', DOWN])).toEqual([false, true, true])
  })

  it('does not interrupt on the content of an old answer', () => {
    expect(interrupts(['live', CALM], ['stale', DOWN], ['stale', DOWN])).toEqual([
      false,
      false,
      false,
    ])
  })
})
