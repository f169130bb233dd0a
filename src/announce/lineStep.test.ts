import { expect, it } from 'vitest'
import type { Freshness } from '../status/freshness.ts'
import { type KnownLine, lineStep, type ShownLine } from './lineStep.ts'

const SHOWN: ShownLine = {
  text: '2 of 2 working',
  language: 'en',
  freshness: 'live',
  statuses: ['operational', 'operational'],
  replayAt: null,
  mayInterrupt: true,
}

/** Announces each of several states in turn, at once. */
function said(...states: readonly Partial<ShownLine>[]) {
  let known: KnownLine | null = null
  return states.map((state) => {
    const { news, told, untold } = lineStep({ ...SHOWN, ...state }, known)
    known = news ? told : untold
    return news && [news.text, news.isUrgent ? 'alert' : news.isAskedFor ? 'asked' : 'polite']
  })
}

const blind = { text: 'We cannot see', freshness: 'blind' as Freshness, statuses: null }
const down = { text: '1 of 2 working', statuses: ['operational', 'major_outage'] as const }

it('says nothing at first, and then each change', () => {
  expect(said({ text: null }, {}, { text: '1 of 2 working' }, { text: '1 of 2 working' })).toEqual([
    null,
    null,
    ['1 of 2 working', 'polite'],
    null,
  ])
})

it('interrupts once when something goes down, or when nothing can be seen any more', () => {
  expect(said({}, down, { ...down, text: '0 of 2 working' }, blind, blind)).toEqual([
    null,
    ['1 of 2 working', 'alert'],
    ['0 of 2 working', 'polite'],
    ['We cannot see', 'alert'],
    null,
  ])
})

it('says at once that nothing can be seen, even at first', () => {
  expect(said(blind)).toEqual([['We cannot see', 'alert']])
})

it('never interrupts where an alarm does', () => {
  const quiet = { mayInterrupt: false }
  expect(said(quiet, { ...down, ...quiet }, { ...blind, ...quiet })).toEqual([
    null,
    ['1 of 2 working', 'polite'],
    ['We cannot see', 'polite'],
  ])
})

it('does not announce a change of language', () => {
  expect(said({}, { text: '2개 중 2개 정상', language: 'ko' })).toEqual([null, null])
})

it('announces another moment as asked for, and so the way back', () => {
  expect(said({}, { ...down, replayAt: 5 }, {}, down)).toEqual([
    null,
    ['1 of 2 working', 'asked'],
    ['2 of 2 working', 'asked'],
    ['1 of 2 working', 'alert'],
  ])
})
