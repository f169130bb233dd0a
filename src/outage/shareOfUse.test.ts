import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scenario } from '../mock/scenario.ts'
import { snapshotFrom } from '../testing/snapshotFrom.ts'
import { kakao2022 } from '../mock/scenarios/kakao2022.ts'
import { decodeBriefing } from '../sources/briefing/decode.ts'
import { type ComponentStatus, STATUSES_WORST_FIRST } from '../status/componentStatus.ts'
import type { ComponentId } from '../status/snapshot.ts'
import { componentTimelines } from './timeline/componentTimelines.ts'
// Renamed because the linter takes a call of `use...` for a hook.
import { shareCurve, shareOfUse, weightsOfUse } from './shareOfUse.ts'

const ZERO = '2022-10-15T15:30:00+09:00'
const { services } = snapshotFrom(
  scenario(ZERO)
    .service('chat', 'Chat')
    .component('text', 'Text', 'chat')
    .component('photos', 'Photos', 'chat')
    .component('mail', 'Mail'),
  Date.parse(ZERO),
)
const usersOf = (users: Readonly<Record<string, number>>) => (id: ComponentId) => users[id] ?? null
const weighted = (users: Readonly<Record<string, number>>) => {
  const { basis, byFunction, total } = weightsOfUse(services, usersOf(users))
  return { basis, total, byFunction: Object.fromEntries(byFunction) }
}

describe('weightsOfUse', () => {
  it('spreads the users of a service evenly over its functions', () => {
    expect(weighted({ chat: 60, mail: 20 })).toEqual({
      basis: 'users',
      total: 80,
      byFunction: { text: 30, photos: 30, mail: 20 },
    })
  })

  it.each([
    { chat: 60 },
    { chat: 60, mail: 0 },
    { chat: 60, mail: -1 },
    { chat: 60, mail: NaN },
    {},
  ])('is one for each function if a service has no user count: %j', (users) => {
    expect(weighted(users)).toEqual({
      basis: 'functions',
      total: 3,
      byFunction: { text: 1, photos: 1, mail: 1 },
    })
  })

  it('is empty without functions', () => {
    expect(weightsOfUse([], () => 1)).toEqual({
      basis: 'functions',
      byFunction: new Map(),
      total: 0,
    })
  })
})

describe('shareOfUse', () => {
  const share = (statuses: Readonly<Record<string, ComponentStatus>>) =>
    shareOfUse(
      (id) => statuses[id] ?? 'unknown',
      weightsOfUse(services, usersOf({ chat: 60, mail: 20 })),
    )

  it('splits use into operational, partly operational, out and unknown', () => {
    expect(share({ text: 'operational', photos: 'partial_outage', mail: 'major_outage' })).toEqual({
      operational: 0.375,
      partly: 0.375,
      out: 0.25,
      unknown: 0,
    })
    expect(share({ text: 'degraded_performance', photos: 'under_maintenance' })).toEqual({
      operational: 0,
      partly: 0.375,
      out: 0.375,
      unknown: 0.25,
    })
  })

  it('is all unknown without any weight', () => {
    expect(
      shareOfUse(
        () => 'operational',
        weightsOfUse([], () => null),
      ),
    ).toEqual({
      operational: 0,
      partly: 0,
      out: 0,
      unknown: 1,
    })
  })

  it('adds up to one for any statuses and users', () => {
    const status = fc.constantFrom(...STATUSES_WORST_FIRST)
    const users = fc.integer({ min: 1, max: 50_000_000 })
    fc.assert(
      fc.property(status, status, status, users, users, (text, photos, mail, chat, ofMail) => {
        const statuses: Readonly<Record<string, ComponentStatus>> = { text, photos, mail }
        const weights = weightsOfUse(services, usersOf({ chat, mail: ofMail }))

        const split = shareOfUse((id) => statuses[id] ?? 'unknown', weights)

        const parts = Object.values(split)
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 9)
        expect(parts.every((part) => part >= 0 && part <= 1)).toBe(true)
      }),
    )
  })
})

describe('shareCurve of the October 2022 outage', () => {
  const story = kakao2022()
  const [from, to] = [Date.parse(ZERO), Date.parse('2022-10-21T00:00:00+09:00')]
  const snapshot = snapshotFrom(story, to)
  const { components } = decodeBriefing(story.briefing)
  const weights = weightsOfUse(
    snapshot.services,
    (id) => components.get(id)?.users?.monthly ?? null,
  )
  const curve = shareCurve(componentTimelines(snapshot, { from, to }, to), weights)

  it('counts a function without a timeline as unknown', () => {
    const text = 'text' as ComponentId
    const span = { status: 'operational', basis: 'reported', from: 0, to: 10 } as const
    const both = weightsOfUse(services, usersOf({ chat: 60, mail: 60 }))

    expect(shareCurve(new Map([[text, [span]]]), both)).toEqual([
      { from: 0, to: 10, operational: 0.25, partly: 0, out: 0, unknown: 0.75 },
    ])
  })

  it('is weighted by users', () => {
    expect(weights.basis).toBe('users')
    expect(weights.total).toBeCloseTo(98_197_000, 3)
  })

  it('is continuous from the fire to the end and adds up to one at each point', () => {
    expect(curve[0]?.from).toBe(from)
    expect(curve.at(-1)?.to).toBe(to)
    for (const [i, point] of curve.entries()) {
      expect(curve[i - 1]?.to ?? from).toBe(point.from)
      expect(point.operational + point.partly + point.out + point.unknown).toBeCloseTo(1, 9)
    }
  })

  it('rises from zero to one', () => {
    expect(curve[0]).toMatchObject({ operational: 0, out: 1 })
    expect(curve.at(-1)?.operational).toBeCloseTo(1, 9)
  })
})
