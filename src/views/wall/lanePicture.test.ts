import { describe, expect, it } from 'vitest'
import type { HealthSpan } from '../../outage/timeline/healthTimeline.ts'
import type { ComponentStatus } from '../../status/componentStatus.ts'
import type { ComponentId } from '../../status/snapshot.ts'
import { lanePicture, type LaneRoom } from './lanePicture.ts'
import type { WallLane } from './wallModel.ts'

const ROOM: LaneRoom = {
  over: { from: 0, to: 1_000 },
  width: 800,
  height: 30,
  column: 194,
  lastWidth: 3,
  isColumnTaken: false,
  isNamedBeside: false,
}

function lane(
  name: string,
  ...stretches: readonly (readonly [ComponentStatus, number])[]
): WallLane {
  let from = 0
  const spans = stretches.map(([status, to]): HealthSpan => {
    const span = { status, from, to, basis: 'reported' as const }
    from = to
    return span
  })
  const status = spans.at(-1)?.status ?? 'unknown'
  return {
    id: 'it' as ComponentId,
    name: { text: name, language: 'en' },
    status,
    isNamed: status !== 'operational',
    spans,
    plan: null,
  }
}

const outSince = (from: number) =>
  lane('Photos & files', ['operational', from], ['major_outage', 1_000])

describe('the name of a lane', () => {
  it('stands in the dark, 14 after the onset, four smaller than the lane', () => {
    expect(lanePicture(outSince(60), ROOM).name).toEqual({ at: 'dark', x: 63, size: 26 })
  })

  it('is left out while the function works', () => {
    const { name } = lanePicture(lane('Mail', ['major_outage', 900], ['operational', 1_000]), ROOM)

    expect(name).toBeNull()
  })

  it('stands beside the lane where the dark is too short', () => {
    expect(lanePicture(outSince(980), ROOM).name).toMatchObject({ at: 'column', x: 816 })
  })

  it('stands across the light where the column has something else to say, and where there is none', () => {
    for (const room of [
      { ...ROOM, isColumnTaken: true },
      { ...ROOM, column: 0 },
    ]) {
      expect(lanePicture(outSince(980), room).name?.at).toBe('across')
    }
  })

  it('stands beside the lane, whatever room there is, when an alarm wants it there', () => {
    const { name } = lanePicture(outSince(60), {
      ...ROOM,
      isNamedBeside: true,
      isColumnTaken: true,
    })

    expect(name?.at).toBe('column')
  })

  it('is never cut: a long one is set smaller', () => {
    const long = 'A name that nobody ever shortened, of the kind that status pages really have'
    const beside = lanePicture(lane(long, ['operational', 980], ['major_outage', 1_000]), ROOM)
    const inDark = lanePicture(lane(long, ['operational', 60], ['major_outage', 1_000]), ROOM)

    expect(beside.name?.size).toBeLessThan(10)
    expect(inDark.name?.size).toBeLessThanOrEqual(26)
  })

  it('is no larger than 36, however high the lane', () => {
    expect(lanePicture(outSince(60), { ...ROOM, height: 52 }).name?.size).toBe(36)
  })
})

describe('the bars of a lane', () => {
  it('end with what is now, as wide as it has to be to be seen', () => {
    const { bars } = lanePicture(outSince(999), { ...ROOM, lastWidth: 64 })

    expect(bars.at(-1)).toMatchObject({ status: 'major_outage', x: 736, width: 64 })
  })
})
