import { describe, expect, it } from 'vitest'
import type { ComponentStatus } from '../status/componentStatus.ts'
import type { Freshness } from '../status/freshness.ts'
import { type SpeechUrgency, speechUrgency, isMoreUrgent } from './speechUrgency.ts'

const CALM: readonly ComponentStatus[] = ['operational', 'degraded_performance']
const DOWN: readonly ComponentStatus[] = ['operational', 'major_outage']

/** Which of the states that follow one another break in. */
function breaksIn(...states: readonly [Freshness, readonly ComponentStatus[] | null][]): boolean[] {
  let before: SpeechUrgency | null = null
  return states.map(([kind, statuses]) => {
    const now = speechUrgency(kind, statuses, before)
    const isUrgent = isMoreUrgent(now, before)
    before = now
    return isUrgent
  })
}

describe('speech breaks in', () => {
  it('when something is down where nothing was, and not for more of it', () => {
    expect(breaksIn(['live', CALM], ['live', DOWN], ['live', DOWN], ['late', DOWN])).toEqual([
      false,
      true,
      false,
      false,
    ])
  })

  it('again when all was up in between', () => {
    expect(breaksIn(['live', CALM], ['live', DOWN], ['live', CALM], ['live', DOWN])).toEqual([
      false,
      true,
      false,
      true,
    ])
  })

  it('not for what is down in the first picture', () => {
    expect(breaksIn(['live', DOWN], ['live', DOWN])).toEqual([false, false])
  })

  it('when sight is lost, once, and not when an answer is only old', () => {
    expect(
      breaksIn(['live', CALM], ['late', CALM], ['stale', CALM], ['blind', CALM], ['blind', CALM]),
    ).toEqual([false, false, false, true, false])
  })

  it('when there was never anything to see', () => {
    expect(breaksIn(['blind', null], ['blind', null])).toEqual([true, false])
  })

  it('not for what was down before sight was lost, but for what went down meanwhile', () => {
    expect(breaksIn(['live', DOWN], ['blind', DOWN], ['live', DOWN])).toEqual([false, true, false])
    expect(breaksIn(['live', CALM], ['blind', CALM], ['live', DOWN])).toEqual([false, true, true])
  })

  it('not on what an old answer says', () => {
    expect(breaksIn(['live', CALM], ['stale', DOWN], ['stale', DOWN])).toEqual([
      false,
      false,
      false,
    ])
  })
})
