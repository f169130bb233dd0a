import { afterEach, describe, expect, it, vi } from 'vitest'
import { scenario } from '../../mock/scenario.ts'
import { summaryAt } from '../../mock/statusApi.ts'
import { functionsOf } from '../../status/snapshot.ts'
import { SourceError } from '../source.ts'
import { type StatuspageOptions, statuspageSource } from './source.ts'

const ZERO = '2022-10-15T15:30:00+09:00'
const minute = (count: number) => Date.parse(ZERO) + count * 60_000
const IN_2000 = 'Sat, 01 Jan 2000 00:00:00 GMT'

const story = scenario(ZERO)
  .at(20, 'Login', 'operational')
  .at(30, 'Login', 'partial_outage')
  .at(40, 'Login', 'major_outage')
const older = JSON.stringify(summaryAt(story, minute(20)))
const newer = JSON.stringify(summaryAt(story, minute(30)))
const newest = JSON.stringify(summaryAt(story, minute(40)))
const future = JSON.stringify(
  summaryAt(story.page({ wire: { updated_at: '2099-01-01T00:00:00Z' } }), minute(30)),
)

afterEach(() => vi.unstubAllGlobals())

/** Builds a source that receives the given bodies in turn, each with an optional `Date`. */
function sourceOf(options: Partial<StatuspageOptions> = {}) {
  let reply = new Response()
  vi.stubGlobal('fetch', () => Promise.resolve(reply))
  const now = () => minute(60)
  const source = statuspageSource({
    urls: ['/a'],
    now,
    steady: now,
    simulatedTime: false,
    ...options,
  })
  const answer = (body: string, date?: string) => {
    reply = new Response(body, date === undefined ? {} : { headers: { date } })
    return source.readSummary(new AbortController().signal)
  }
  const read = async (body: string, date?: string) => {
    try {
      return functionsOf((await answer(body, date)).summary)[0]?.status
    } catch (error) {
      return error instanceof SourceError ? error.problem.kind : error
    }
  }
  return Object.assign(read, {
    updatedAt: async (body: string, date?: string) => (await answer(body, date)).updatedAt,
  })
}

describe('an answer with an earlier update time', () => {
  it('is rejected, and a newer one is accepted', async () => {
    const read = sourceOf()

    expect(await read(newer)).toBe('partial_outage')
    expect(await read(older)).toBe('older_answer')
    expect(await read(newest)).toBe('major_outage')
    expect(await read(newer)).toBe('older_answer')
  })

  it("is rejected even if both are ahead of the server's clock", async () => {
    const read = sourceOf()

    expect(await read(newer, IN_2000)).toBe('partial_outage')
    expect(await read(older, IN_2000)).toBe('older_answer')
  })

  it('is rejected as soon as a clock has reached the newer one', async () => {
    let now = minute(-60)
    const read = sourceOf({ now: () => now })

    expect(await read(newest)).toBe('major_outage')
    expect(await read(newer)).toBe('partial_outage')
    now = minute(41)
    // Read before, and so recognized by its text.
    expect(await read(newer)).toBe('older_answer')
    expect(await read(older)).toBe('older_answer')
    expect(await read(newest)).toBe('major_outage')
  })

  it("is rejected even if only the device's own clock is right", async () => {
    const read = sourceOf({ now: () => minute(-60), latest: () => minute(60) })

    expect(await read(newer)).toBe('partial_outage')
    expect(await read(older)).toBe('older_answer')
  })

  it('is rejected even after an answer from the far future, which itself proves nothing', async () => {
    const read = sourceOf()

    expect(await read(newer)).toBe('partial_outage')
    expect(await read(future)).toBe('partial_outage')
    expect(await read(older)).toBe('older_answer')
    expect(await read(newest)).toBe('major_outage')
  })

  it('is accepted while a scenario controls the time', async () => {
    const read = sourceOf({ simulatedTime: true })

    expect(await read(newer)).toBe('partial_outage')
    expect(await read(older)).toBe('operational')
  })
})

describe('the update time of an answer', () => {
  it('is the time stated by the page', async () => {
    const { updatedAt } = sourceOf()

    expect(await updatedAt(newer)).toBe(minute(30))
    expect(await updatedAt(newest)).toBe(minute(40))
    expect(await updatedAt(newest)).toBe(minute(40))
  })

  it('is given only if some clock has reached it', async () => {
    const { updatedAt } = sourceOf()

    expect(await updatedAt(future)).toBeNull()
    expect(await updatedAt(newest, IN_2000)).toBe(minute(40))
  })

  it('is absent while a scenario controls the time, or if the page states none', async () => {
    const withoutUpdate = JSON.stringify(
      summaryAt(story.page({ wire: { updated_at: undefined } }), minute(30)),
    )

    expect(await sourceOf({ simulatedTime: true }).updatedAt(newer)).toBeNull()
    expect(await sourceOf().updatedAt(withoutUpdate)).toBeNull()
  })
})
