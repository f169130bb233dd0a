import { describe, expect, it } from 'vitest'
import { kakao2022 } from '../../mock/scenarios/kakao2022.ts'
import { BRIEFING } from '../../mock/scenarios/kakao2022/briefing.ts'
import { FIRE, figuresAt } from '../../mock/scenarios/kakao2022/figures.ts'
import { snapshotFrom } from '../../testing/snapshotFrom.ts'
import { serviceRestoration } from '../restoration.ts'
import { clippedTo } from '../timeline/healthTimeline.ts'
import { snapshotAt } from '../replay.ts'
import { decodeBriefing } from '../../sources/briefing/decode.ts'
import { recoveryModel } from './recoveryModel.ts'

const HOUR = 3_600_000
const STORY = kakao2022()
const READ = decodeBriefing(JSON.parse(JSON.stringify(BRIEFING)))
const NOTHING = { readings: new Map(), gaps: [] }
const END = Date.parse('2022-10-20T23:00:00+09:00')

/** Every three hours and a half, and so at other minutes of the hour each time, to the last minute. */
const MOMENTS = [...Array.from({ length: 37 }, (_, i) => FIRE + i * 3.5 * HOUR), END]

const inHours = (ms: number | null) => (ms === null ? null : ms / HOUR)

describe.each(['live', 'replayed'] as const)('the whole outage of 2022, %s', (way) => {
  const last = snapshotFrom(STORY, END + HOUR)

  it.each(MOMENTS.map((at) => [new Date(at + 9 * HOUR).toISOString().slice(0, 16), at] as const))(
    'shows at %s what counting by the minute gives',
    (_, at) => {
      const model = recoveryModel({
        snapshot:
          way === 'live'
            ? snapshotFrom(STORY, at)
            : snapshotAt(last, at, 'was', END + HOUR, NOTHING),
        freshness: 'live',
        readAt: at,
        now: at,
        gathering: NOTHING,
        briefing: READ,
        language: 'en',
      })
      const told = figuresAt(at)
      const { impact, outage } = model

      expect(model.working).toBe(told.working)
      expect(model.share?.operational).toBeCloseTo(told.share, 9)
      expect(model.ahead === null).toBe(told.ahead === null || told.isOver)
      if (model.ahead !== null) expect(model.ahead).toBeCloseTo(told.ahead ?? Number.NaN, 9)
      expect((outage?.endedAt ?? at) - (outage?.onset ?? 0)).toBe(told.elapsedMs)
      expect(impact?.userHours.low).toBeCloseTo(told.userHours.low, 0)
      expect(impact?.userHours.weighted).toBeCloseTo(told.userHours.weighted, 0)
      expect(impact?.userHours.high).toBeCloseTo(told.userHours.high, 0)
      for (const service of model.inputs.snapshot.services) {
        const lanes = service.functions.map(({ id }) =>
          clippedTo(model.timelines.get(id) ?? [], { from: FIRE, to: at + 1 }),
        )
        const back = serviceRestoration(lanes, FIRE)
        expect(inHours(back.firstOperationalMs)).toBe(told.firstBackHours[service.id])
        expect(inHours(back.allOperationalMs)).toBe(told.allBackHours[service.id])
      }
    },
  )
})
