import { expect } from '@playwright/test'
import { RECORDED_AT } from '../capture.ts'
import { allBut, CONSOLE, SIGN_IN } from './answers.ts'
import type { FaultRow, Stage } from './faultRow.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** The page believes itself hidden, or seen again. */
async function hides(stage: Stage, isHidden: boolean): Promise<void> {
  await stage.page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden })
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      get: () => (hidden ? 'hidden' : 'visible'),
    })
    document.dispatchEvent(new Event('visibilitychange'))
  }, isHidden)
}

/** The device sleeps: time goes on without it, and without any timer. */
async function sleeps(stage: Stage, ms: number): Promise<void> {
  stage.source.passes(ms)
  await stage.page.clock.fastForward(ms)
}

const skewed = (name: string, offMs: number): FaultRow => ({
  id: `clock-${name}`,
  fault: `The clock of the device is ${name.replaceAll('-', ' ')}`,
  seen: 'The same state as with a right clock, through all its ages',
  before: async ({ page, source }) => {
    await page.clock.setSystemTime(source.now() + offMs)
  },
  play: async (stage) => {
    await stage.is('live')
    stage.source.fails({ stopped: true })
    await stage.passes(stage.view.staleMs - 40 * SECOND)
    await expect(stage.page.locator('main')).not.toHaveAttribute('data-freshness', 'stale')
    await stage.passes(60 * SECOND)
    await stage.is('stale')
    await stage.nothingGood()
  },
})

/** Clocks that are wrong, and time that jumps. */
export const CLOCKS: readonly FaultRow[] = [
  skewed('two-hours-behind', -2 * HOUR),
  skewed('two-hours-ahead', 2 * HOUR),
  skewed('in-the-year-2000', Date.parse('2000-01-01T00:00:00Z') - RECORDED_AT),
  {
    id: 'clock-steps',
    fault: 'The clock of the device is set an hour back, and an hour on, while the page is open',
    seen: 'Ages do not jump, and are never below nought',
    isRead: true,
    play: async (stage) => {
      for (const step of [-HOUR, HOUR]) {
        await stage.page.clock.setSystemTime(stage.source.now() + step)
        await stage.passes(2 * stage.view.baseMs)
        await stage.is('live')
        expect(await stage.page.locator('main').innerText()).not.toMatch(/[-−]\d+ ?(?:s|min|초|분)/)
      }
    },
  },
  {
    id: 'sleep',
    fault: 'The device sleeps for eight hours, and wakes',
    seen: 'Blind at the first look, then live within ten seconds',
    play: async (stage) => {
      stage.source.fails({ delayMs: 4_000 })
      await sleeps(stage, 8 * HOUR)
      await stage.is('blind')
      await stage.nothingGood()
      stage.source.recovers()
      await stage.settles()
      await stage.passes(10 * SECOND)
      await stage.is('live')
    },
  },
  {
    id: 'main-thread-stopped-briefly',
    fault: 'The main thread stands still for 30 s, while something fails',
    seen: 'Still live by age, and what failed is shown with the next poll, at the usual pace',
    isRead: true,
    play: async (stage) => {
      stage.source.changes((summary) => {
        for (const one of summary.components) if (one.id === SIGN_IN) one.status = 'major_outage'
      })
      // Timers that fell due meanwhile fire once, as they do when a thread goes on.
      await sleeps(stage, 30 * SECOND)
      await stage.settles()
      await stage.is('live')
      await stage.aPoll()
      await stage.claims({ [SIGN_IN]: 'major_outage' }, allBut(SIGN_IN, CONSOLE))
    },
  },
  {
    id: 'main-thread-stopped',
    fault: 'The main thread stands still for half an hour (a debugger, a stalled machine)',
    seen: 'Judged by age at the next frame: blind, then live',
    play: async (stage) => {
      stage.source.fails({ stopped: true })
      await sleeps(stage, 30 * MINUTE)
      await stage.is('blind')
      await stage.nothingGood()
    },
  },
  {
    id: 'hidden',
    fault: 'The tab is hidden for ten minutes, and seen again',
    seen: 'Old when it is seen again, not green; live within ten seconds',
    views: ['public', 'recovery'],
    play: async (stage) => {
      await hides(stage, true)
      await stage.passes(5 * MINUTE + 20 * SECOND)
      const before = stage.asked
      await stage.passes(6 * MINUTE)
      expect(stage.asked - before).toBeLessThanOrEqual(1)
      stage.source.fails({ delayMs: 4_000 })
      await hides(stage, false)
      await stage.is('stale')
      await stage.nothingGood()
      stage.source.recovers()
      await stage.settles()
      await stage.passes(10 * SECOND)
      await stage.is('live')
    },
  },
  {
    id: 'wall-hidden',
    fault: 'The screen of the wall is locked for ten minutes',
    seen: 'It goes on polling: live',
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
