import { expect } from '@playwright/test'
import { allBut, CONSOLE, SIGN_IN } from './answers.ts'
import { ALL_WELL, type FaultRow, type Freshness, type Stage } from './faultRow.ts'
import { type Frame, recordsFrames } from './frames.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** The page believes itself hidden, or seen again. Gives back when, by its steady clock. */
async function hides(stage: Stage, isHidden: boolean): Promise<number> {
  return stage.page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden })
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      get: () => (hidden ? 'hidden' : 'visible'),
    })
    const at = performance.now()
    document.dispatchEvent(new Event('visibilitychange'))
    return at
  }, isHidden)
}

/** The device sleeps: the clock on the wall goes on, the steady one and all timers stand still. */
async function sleeps(stage: Stage, ms: number): Promise<number> {
  stage.source.passes(ms)
  await stage.page.clock.setSystemTime(stage.source.now())
  return steadyNow(stage)
}

/** The main thread stands still: both clocks go on, and what fell due meanwhile is done once, late. */
async function stalls(stage: Stage, ms: number): Promise<void> {
  stage.source.passes(ms)
  await stage.page.clock.fastForward(ms)
}

const steadyNow = ({ page }: Stage) => page.evaluate(() => performance.now())

/** Holds back the answers of all requests from now on. */
function holdsAnswers({ source }: Stage): () => void {
  let letGo = () => {}
  const until = new Promise<void>((resolve) => {
    letGo = resolve
  })
  source.fails({ until })
  return letGo
}

/** Until it has asked once more, in steps of a second. */
async function asksAgain(stage: Stage, mostMs: number): Promise<void> {
  const before = stage.asked
  for (let ms = 0; stage.asked === before; ms += SECOND) {
    expect(ms, 'ms without a poll').toBeLessThan(mostMs)
    await stage.passesHanging(SECOND, SECOND)
    await stage.page.waitForTimeout(20)
  }
}

/** A page looks at the clock each second; by then, and a few frames, it has to know. */
const NOTICES_MS = 1_300

/** Time that a resumed main thread may take to look at the clock, ms. */
const LET_GO_MS = 100

type FramesSince = Awaited<ReturnType<typeof recordsFrames>>

/** Until some frames were drawn, before any timer is helped along. */
async function areDrawn(frames: FramesSince, from: number): Promise<void> {
  await expect.poll(async () => (await frames(from)).length, { intervals: [20] }).toBeGreaterThan(5)
}

/** Asserts that the last answer is trusted no more, and that nothing works in any frame drawn since a moment of the steady clock. */
async function staysUntrusted(
  stage: Stage,
  frames: FramesSince,
  from: number,
  kind: Freshness,
): Promise<void> {
  await stage.is(kind)
  await stage.nothingGood()
  await areDrawn(frames, from)
  const since = await frames(from)
  const isWrong = ({ freshness, said, works }: Frame) =>
    freshness !== kind || works > 0 || ALL_WELL.test(said)
  expect(since.filter(isWrong)).toEqual([])
}

/** Times at which nothing of the page runs. */
export const WAKING: readonly FaultRow[] = [
  {
    id: 'sleep',
    fault: 'The device sleeps for eight hours and wakes',
    seen: 'Blind within a second and until the next answer; polls within two seconds, then live',
    isRead: true,
    play: async (stage) => {
      const letGo = holdsAnswers(stage)
      const frames = await recordsFrames(stage.page)
      const wokeAt = await sleeps(stage, 8 * HOUR)
      await asksAgain(stage, 4 * SECOND)
      await staysUntrusted(stage, frames, wokeAt + NOTICES_MS, 'blind')
      letGo()
      await stage.is('live')
    },
  },
  {
    id: 'sleep-in-request',
    fault: 'The device sleeps for an hour during a request; the response arrives on waking',
    seen: 'Blind until the next answer: the response is as old as the sleep',
    isRead: true,
    play: async (stage) => {
      const letOldGo = holdsAnswers(stage)
      await asksAgain(stage, 1.25 * stage.view.baseMs)
      const letNewGo = holdsAnswers(stage)
      const frames = await recordsFrames(stage.page)
      const wokeAt = await sleeps(stage, HOUR)
      letOldGo()
      await asksAgain(stage, 4 * SECOND)
      await staysUntrusted(stage, frames, wokeAt + NOTICES_MS, 'blind')
      letNewGo()
      await stage.is('live')
    },
  },
  {
    id: 'main-thread-stopped-briefly',
    fault: 'The main thread stops for 30 s while a function goes down',
    seen: 'Live by age; the next poll, at the normal interval, shows the failure',
    isRead: true,
    play: async (stage) => {
      stage.source.changes((summary) => {
        for (const one of summary.components) if (one.id === SIGN_IN) one.status = 'major_outage'
      })
      await stalls(stage, 30 * SECOND)
      await stage.settles()
      await stage.is('live')
      await stage.aPoll()
      await stage.claims({ [SIGN_IN]: 'major_outage' }, allBut(SIGN_IN, CONSOLE))
    },
  },
  {
    id: 'main-thread-stopped',
    fault: 'The main thread stops for half an hour (debugger, stalled machine)',
    seen: 'Blind by age when it continues, until the next answer; then live',
    play: async (stage) => {
      stage.source.fails({ stopped: true })
      const frames = await recordsFrames(stage.page)
      await stalls(stage, 30 * MINUTE)
      await staysUntrusted(stage, frames, await steadyNow(stage), 'blind')
    },
  },
  {
    id: 'main-thread-blocked',
    fault: 'A loop blocks the main thread for six seconds while the answer becomes stale',
    seen: 'Stale by age when it continues; no later frame shows anything as working',
    isRead: true,
    play: async (stage) => {
      // The next answer is 4 s younger than the trusted one, and the page says that it was updated meanwhile.
      stage.source.changes(() => undefined)
      stage.source.fails({ headers: { Age: String(stage.view.staleMs / SECOND - 4) } })
      await asksAgain(stage, 1.25 * stage.view.baseMs)
      await stage.is('late')
      holdsAnswers(stage)
      const frames = await recordsFrames(stage.page)
      const goneOnAt = await stage.page.evaluate((ms) => {
        const until = performance.now() + ms
        while (performance.now() < until);
        return performance.now()
      }, 6 * SECOND)
      await staysUntrusted(stage, frames, goneOnAt + LET_GO_MS, 'stale')
    },
  },
  {
    id: 'hidden',
    fault: 'The tab is hidden for ten minutes, then visible again',
    seen: 'Not trusted when visible again; live within ten seconds',
    views: ['public', 'recovery'],
    isRead: true,
    play: async (stage) => {
      await hides(stage, true)
      await stage.passes(5 * MINUTE + 20 * SECOND)
      const before = stage.asked
      await stage.passes(6 * MINUTE)
      expect(stage.asked - before).toBeLessThanOrEqual(1)
      const letGo = holdsAnswers(stage)
      const frames = await recordsFrames(stage.page)
      const seenAt = await hides(stage, false)
      await areDrawn(frames, seenAt)
      await asksAgain(stage, 4 * SECOND)
      await staysUntrusted(stage, frames, seenAt, 'stale')
      letGo()
      await stage.is('live')
    },
  },
  {
    id: 'hidden-asleep',
    fault:
      'The tab is hidden and its timers are suspended for ten minutes, then it is visible again',
    seen: 'Judged by age when visible: no frame shows anything as working until the next answer',
    isRead: true,
    play: async (stage) => {
      await hides(stage, true)
      await stage.passes(35 * SECOND)
      const letGo = holdsAnswers(stage)
      const frames = await recordsFrames(stage.page)
      await sleeps(stage, 10 * MINUTE)
      const seenAt = await hides(stage, false)
      await areDrawn(frames, seenAt)
      await asksAgain(stage, 4 * SECOND)
      await staysUntrusted(stage, frames, seenAt, 'stale')
      letGo()
      await stage.is('live')
    },
  },
  {
    id: 'wall-hidden',
    fault: 'The screen of the wall is locked for ten minutes',
    seen: 'Live: it keeps polling',
    isRead: true,
    views: ['wall'],
    play: async (stage) => {
      await hides(stage, true)
      await stage.passes(10 * MINUTE)
      await stage.is('live')
      await hides(stage, false)
      await stage.is('live')
    },
  },
]
