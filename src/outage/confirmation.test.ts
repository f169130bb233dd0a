import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Scenario, scenario } from '../mock/scenario.ts'
import { snapshotFrom } from '../testing/snapshotFrom.ts'
import { READER_BOUNDS } from '../status/freshness.ts'
import type { Snapshot } from '../status/snapshot.ts'
import {
  type Confirmation,
  confirmedBy,
  type Confirmed,
  type Heard,
  NOTHING_CONFIRMED,
  presentStatus,
  type Wait,
} from './confirmation.ts'

const ZERO = '2022-10-15T15:30:00+09:00'
const START = Date.parse(ZERO)
const MINUTE = 60_000
const RULES = { apartMs: 20_000, atMostMs: READER_BOUNDS.live, simulatedTime: false }

const chat = scenario(ZERO)
  .service('chat', 'Chat')
  .component('text', 'Text', 'chat')
  .component('photos', 'Photos', 'chat')
  .component('mail', 'Mail')
const said = (story: Scenario): Snapshot => snapshotFrom(story, START + MINUTE)

/** Mail is out all the time, so that no incident stands over rows that all work. */
const out = said(
  chat.at(0, 'photos', 'major_outage').at(0, 'mail', 'major_outage').indicator('major'),
)
const back = said(chat.at(0, 'mail', 'major_outage').indicator('major'))
const contradicting = said(chat.indicator('critical'))
const partly = { ...back, unreadable: 1 }
const without = {
  ...back,
  services: back.services.map((service) => ({
    ...service,
    functions: service.functions.filter(({ id }) => id !== 'photos'),
  })),
}

const photos: Wait = { id: 'photos', since: START }

/** An answer that came so many minutes after the start, at once unless it says otherwise. */
const heard = (answer: Snapshot, minute: number, other: Partial<Heard> = {}): Heard => ({
  answer,
  readAt: START + minute * MINUTE,
  cameAt: minute * MINUTE,
  isLive: true,
  ...other,
})

/** Hears one answer after another, and ends what is confirmed as the page does. */
function hears(answers: readonly Heard[], waits: readonly Wait[] = [photos], rules = RULES) {
  let confirmation: Confirmation = NOTHING_CONFIRMED
  let left = waits
  const told: (Confirmed<Wait> & { readonly index: number })[] = []
  for (const [index, answer] of answers.entries()) {
    const { next, confirmed } = confirmedBy(confirmation, left, answer, rules)
    confirmation = next
    left = left.filter((one) => confirmed.every(({ wait: ended }) => ended.id !== one.id))
    told.push(...confirmed.map((one) => ({ ...one, index })))
  }
  return told
}
const indices = (...args: Parameters<typeof hears>) => hears(...args).map(({ index }) => index)

describe('a function is back', () => {
  it('when two answers in a row say so, and is told of at the second', () => {
    expect(hears([heard(out, 1), heard(back, 2), heard(back, 3)])).toEqual([
      { wait: photos, kind: 'back', at: START + 3 * MINUTE, index: 2 },
    ])
  })

  it('once, however many answers say so afterwards', () => {
    const minutes = [1, 2, 3, 4, 5, 6]
    expect(indices(minutes.map((minute) => heard(back, minute)))).toEqual([1])
  })

  it('not while it goes on and off', () => {
    const flapping = [back, out, back, out, back].map((answer, i) => heard(answer, i + 1))
    expect(indices(flapping)).toEqual([])
    expect(indices([...flapping, heard(back, 6)])).toEqual([5])
  })

  it.each([
    ['contradicts itself', heard(contradicting, 2)],
    ['could not be read whole', heard(partly, 2)],
    ['is not live', heard(back, 2, { isLive: false })],
    ['lacks it', heard(without, 2)],
  ])('not by an answer that %s, and the count begins anew', (_, doubtful) => {
    expect(indices([heard(back, 1), doubtful, heard(back, 3)])).toEqual([])
    expect(indices([heard(back, 1), doubtful, heard(back, 3), heard(back, 4)])).toEqual([3])
  })

  it('not by the same copy out of a cache', () => {
    const copy = { readAt: START + MINUTE }
    expect(indices([heard(back, 1), heard(back, 2, copy), heard(back, 3, copy)])).toEqual([])
    const soonAfter = { readAt: START + MINUTE + 1_000 }
    expect(indices([heard(back, 1), heard(back, 2, soonAfter)])).toEqual([])
  })

  it('not by an answer older than the one before', () => {
    const older = heard(back, 3, { readAt: START + 1.5 * MINUTE })
    expect(indices([heard(back, 2), older])).toEqual([])
    expect(indices([heard(out, 2), older, heard(back, 4)])).toEqual([])
  })

  it('not by two polls at once, as when a reader presses for another', () => {
    expect(indices([heard(back, 1), heard(back, 1.1)])).toEqual([])
    expect(indices([heard(back, 1), heard(back, 1.1), heard(back, 2)])).toEqual([2])
  })

  it('not where nobody looked for too long in between, as in sleep', () => {
    expect(indices([heard(back, 1), heard(back, 60)])).toEqual([])
    expect(indices([heard(back, 1), heard(back, 60), heard(back, 61)])).toEqual([2])
  })

  it('not by an answer from before the wish, as when a scenario is played again', () => {
    const later = [{ ...photos, since: START + 10 * MINUTE }]
    expect(indices([heard(back, 1), heard(back, 2), heard(back, 10)], later)).toEqual([])
    expect(indices([heard(back, 10), heard(back, 11), heard(back, 12)], later)).toEqual([2])
  })

  it('also by two answers of one moment, where time is played and stands still', () => {
    const still = [1, 2].map((minute) => heard(back, minute, { readAt: START + MINUTE }))
    expect(indices(still)).toEqual([])
    expect(indices(still, [photos], { ...RULES, simulatedTime: true })).toEqual([1])
  })
})

describe('a service is back', () => {
  const service: Wait = { id: 'chat', since: START }

  it('when all its functions are', () => {
    expect(indices([heard(out, 1), heard(out, 2)], [service])).toEqual([])
    expect(indices([heard(back, 3), heard(back, 4)], [service])).toEqual([1])
  })

  it('not while one of them is no longer reported', () => {
    const [first, ...rest] = back.services
    const gone = first?.functions.map((one) => ({ ...one, isGone: one.id === 'text' }))
    const ghostly = gone?.map((one) => (one.isGone ? { ...one, status: 'unknown' as const } : one))
    const answer = {
      ...back,
      services: first ? [{ ...first, functions: ghostly ?? [] }, ...rest] : [],
    }
    expect(presentStatus('chat', answer)).toBe('unknown')
    expect(indices([heard(answer, 1), heard(answer, 2)], [service])).toEqual([])
  })
})

describe('what the source no longer lists', () => {
  it('is told of when two whole answers lack it', () => {
    expect(hears([heard(without, 1), heard(without, 2)])).toMatchObject([{ kind: 'gone' }])
  })

  it('is not taken for gone after one answer, or where something could not be read', () => {
    expect(indices([heard(without, 1), heard(out, 2), heard(without, 3)])).toEqual([])
    const unread = { ...without, unreadable: 1 }
    expect(indices([heard(unread, 1), heard(unread, 2)])).toEqual([])
  })
})

describe('whatever is heard', () => {
  const answers = fc.constantFrom(back, back, back, out, contradicting, partly, without)
  const steps = fc.record({
    answer: answers,
    isLive: fc.constantFrom(true, true, true, true, false),
    cameLater: fc.constantFrom(0, 5_000, 20_000, MINUTE, MINUTE, 3 * MINUTE, 4 * MINUTE),
    readLater: fc.constantFrom(-2 * MINUTE, 0, 1_000, MINUTE, MINUTE),
  })
  const sequences = fc.array(steps, { maxLength: 30 }).map((list) => {
    let [cameAt, readAt] = [0, START]
    return list.map(({ answer, isLive, cameLater, readLater }): Heard => {
      cameAt += cameLater
      readAt += readLater
      return { answer, isLive, cameAt, readAt }
    })
  })

  it('good news comes once at most, and only after two answers in a row that bear it', () => {
    fc.assert(
      fc.property(sequences, fc.integer({ min: -5, max: 5 }), (list, minutes) => {
        const wish = { ...photos, since: START + minutes * MINUTE }
        const told = hears(list, [wish]).filter(({ kind }) => kind === 'back')

        expect(told.length).toBeLessThanOrEqual(1)
        for (const { index, at } of told) {
          const second = list[index]
          const firstAt = list.findLastIndex(
            (one, i) =>
              i < index &&
              (second?.readAt ?? 0) - one.readAt >= RULES.apartMs &&
              (second?.cameAt ?? 0) - one.cameAt >= RULES.apartMs,
          )
          expect(firstAt).toBeGreaterThanOrEqual(0)
          expect(at).toBe(second?.readAt)
          const between = list.slice(firstAt, index + 1)
          for (const [i, one] of between.entries()) {
            expect(one.answer).toBe(back)
            expect(one.isLive).toBe(true)
            expect(one.readAt).toBeGreaterThan(wish.since)
            const before = between[i - 1]
            if (!before) continue
            expect(one.readAt).toBeGreaterThanOrEqual(before.readAt)
            expect(one.cameAt - before.cameAt).toBeLessThanOrEqual(RULES.atMostMs)
          }
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('good news comes where every answer bears it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 20 }), (count) => {
        const list = Array.from({ length: count }, (_, i) => heard(back, i + 1))
        expect(indices(list)).toEqual([1])
      }),
    )
  })
})
