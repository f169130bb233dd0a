import { describe, expect, it } from 'vitest'
import { type Story, scenario } from '../mock/scenario.ts'
import { snapshotFrom } from '../testing/snapshotFrom.ts'
import { functionsOf, type Summary } from '../status/snapshot.ts'
import { type SeenComponents, withVanished } from './vanished.ts'

const ZERO = '2022-10-15T15:30:00+09:00'
const hour = (count: number) => Date.parse(ZERO) + count * 3_600_000

const chat = scenario(ZERO).service('chat', 'Chat').component('text', 'Text', 'chat')
const whole = chat.component('photos', 'Photos', 'chat').component('mail', 'Mail')
const summaryOf = (story: Story): Summary => snapshotFrom(story, hour(0))

/** Reads several scenarios in turn; returns the displayed summary and the remembered components. */
function readInTurn(...steps: readonly (readonly [hours: number, story: Story])[]) {
  let seen: SeenComponents = new Map()
  let shown = summaryOf(scenario(ZERO))
  for (const [hours, story] of steps) {
    const result = withVanished(summaryOf(story), seen, hour(hours))
    seen = result.seen
    shown = result.summary
  }
  const rows = shown.services.map(({ id, functions }) => [
    id,
    ...functions.map((it) => `${it.id} ${it.status}${it.isGone ? ' (gone)' : ''}`),
  ])
  return { rows, shown }
}

describe('a component missing from the next answer', () => {
  it('stays in its service as unknown and no longer reported', () => {
    const { rows, shown } = readInTurn([0, whole], [1, chat])

    expect(rows).toEqual([
      ['chat', 'text operational', 'photos unknown (gone)'],
      ['mail', 'mail unknown (gone)'],
    ])
    expect(shown.omissions).toEqual([
      { path: 'components.photos', reason: 'no_longer_reported', detail: 'photos' },
      { path: 'components.mail', reason: 'no_longer_reported', detail: 'mail' },
    ])
  })

  it('keeps its service as unknown if that is missing too', () => {
    const { rows } = readInTurn([0, whole], [1, scenario(ZERO).component('mail', 'Mail')])

    expect(rows).toEqual([
      ['mail', 'mail operational'],
      ['chat', 'text unknown (gone)', 'photos unknown (gone)'],
    ])
  })

  it('is shown for 24 hours after it was last reported', () => {
    expect(readInTurn([0, whole], [1, chat], [23.9, chat]).rows).toHaveLength(2)
    expect(readInTurn([0, whole], [1, chat], [24, chat]).rows).toEqual([
      ['chat', 'text operational'],
    ])
  })

  it('is shown as well if two answers have the same time', () => {
    expect(readInTurn([1, whole], [1, chat]).rows).toHaveLength(2)
  })

  it('is itself again when it reappears', () => {
    const { rows, shown } = readInTurn([0, whole], [1, chat], [2, whole])

    expect(rows).toEqual([
      ['chat', 'text operational', 'photos operational'],
      ['mail', 'mail operational'],
    ])
    expect(shown.omissions).toEqual([])
  })

  it('does not count as missing if it moved to another service', () => {
    const moved = scenario(ZERO)
      .service('chat', 'Chat')
      .component('text', 'Text', 'chat')
      .service('pictures', 'Pictures')
      .component('photos', 'Photos', 'pictures')
      .component('mail', 'Mail')

    expect(functionsOf(readInTurn([0, whole], [1, moved]).shown).some(({ isGone }) => isGone)).toBe(
      false,
    )
  })

  it('is forgotten when time goes back', () => {
    expect(readInTurn([5, whole], [4, chat]).rows).toEqual([['chat', 'text operational']])
  })

  it('does not exist if nothing is missing, and the summary is the same object', () => {
    const summary = summaryOf(whole)

    const result = withVanished(summary, withVanished(summary, new Map(), hour(0)).seen, hour(1))

    expect(result.summary).toBe(summary)
  })
})
