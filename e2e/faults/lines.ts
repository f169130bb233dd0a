import { expect } from '@playwright/test'
import { allBut, CONSOLE, SIGN_IN } from './answers.ts'
import type { FaultRow, Stage } from './faultRow.ts'
import { AGES_OUT, TIMEOUT, UNREACHABLE } from './transport.ts'

const SECOND = 1_000

const TRYING = { en: 'trying again', ko: '다시 시도 중' }

/** Up to which age what is known is live, ms. */
const liveMs = ({ view }: Stage) => (view.name === 'wall' ? 90 : 180) * SECOND

const signInFails = ({ source }: Stage) =>
  source.changes((summary) => {
    for (const one of summary.components) if (one.id === SIGN_IN) one.status = 'major_outage'
  })

/** Lines that are slow, or gone for a while. */
export const LINES: readonly FaultRow[] = [
  {
    id: 'slow-line',
    fault: 'A connection of 2 KB per second',
    seen: 'Live: the answer arrives in time and is shown',
    isRead: true,
    play: async (stage) => {
      signInFails(stage)
      stage.failsAnew({ bytesPerSecond: 2_000 })
      await stage.aPoll()
      await stage.is('live')
      await stage.claims({ [SIGN_IN]: 'major_outage' }, allBut(SIGN_IN, CONSOLE))
    },
  },
  {
    id: 'slower-line',
    fault: 'A connection of 0.1 KB per second, too slow for 8 s',
    seen: `${AGES_OUT}; each request times out after 8 s, not earlier`,
    cause: TIMEOUT,
    play: async (stage) => {
      stage.failsAnew({ bytesPerSecond: 100 })
      const givenUp: string[] = []
      stage.page.on('requestfailed', (request) => {
        if (request.url().endsWith('/summary.json')) givenUp.push(request.url())
      })
      const pageNow = () => stage.page.evaluate(() => Date.now())
      const before = stage.asked
      for (let ms = 0; stage.asked === before; ms += SECOND) {
        expect(ms, 'ms without a poll').toBeLessThan(1.25 * stage.view.baseMs)
        await stage.passesHanging(SECOND, SECOND)
      }
      // The page's clock also runs by itself, so a slow machine takes longer steps. The poll began in the last one.
      const seenAt = await pageNow()
      let waitedMs = 0
      let pendingMs = 0
      while (givenUp.length === 0 && waitedMs < 30 * SECOND) {
        pendingMs = waitedMs
        await stage.passesHanging(SECOND, SECOND)
        await stage.page.waitForTimeout(100)
        waitedMs = (await pageNow()) - seenAt
      }
      expect(givenUp, 'is given up').not.toEqual([])
      expect(waitedMs, 'ms until it is given up').toBeGreaterThan(6 * SECOND)
      expect(pendingMs, 'ms for which it was waited').toBeLessThan(12 * SECOND)
      await stage.growsStale('passesHanging')
    },
  },
  {
    id: 'offline',
    fault: 'The device goes offline and comes back',
    seen: `${AGES_OUT}; from late on it says that it is trying again. Polls within ten seconds of being online, then live`,
    cause: UNREACHABLE,
    play: async (stage) => {
      await stage.context.setOffline(true)
      await stage.passes(liveMs(stage) / 2)
      await stage.notStale()
      await stage.saysOnlyWhatIsKnown()
      await stage.passes(liveMs(stage) / 2 + 5 * SECOND)
      await stage.is('late')
      await stage.tells(TRYING)
      await stage.saysOnlyWhatIsKnown()
      await stage.growsStale()
      signInFails(stage)
      await stage.context.setOffline(false)
      const before = stage.asked
      await stage.passes(10 * SECOND)
      expect(stage.asked - before).toBeGreaterThanOrEqual(1)
      // At most one that was due anyway.
      expect(stage.asked - before).toBeLessThanOrEqual(2)
      await stage.is('live')
      await stage.claims({ [SIGN_IN]: 'major_outage' }, allBut(SIGN_IN, CONSOLE))
    },
  },
]
