import { RECORDED_AT } from '../support/stories.ts'
import type { Fault } from '../support/faultyServer.mjs'
import type { FaultRow } from './faultRow.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const SEEN = 'Ages out'

/** Two ways of answering wrongly at once. */
function both(id: string, fault: string, ...faults: readonly [Fault, Fault]): FaultRow {
  return {
    id,
    fault,
    seen: SEEN,
    play: async (stage) => {
      stage.source.fails({
        ...faults[0],
        ...faults[1],
        headers: { ...faults[0].headers, ...faults[1].headers },
      })
      await stage.growsStale()
    },
  }
}

/** Faults that come together. */
export const PAIRS: readonly FaultRow[] = [
  both(
    'portal-with-retry',
    'A captive portal with HTTP 503 and Retry-After: 1',
    { status: 503, retryAfter: 1 },
    { body: '<h1>All systems operational' },
  ),
  both(
    'old-copy-of-an-error',
    'A cached error that is one day old',
    { status: 500 },
    { headers: { Age: '86400' } },
  ),
  both(
    'old-copy-with-wrong-date',
    'A response that is ten minutes old, from a server whose clock is a day behind',
    { headers: { Age: '600' } },
    { headers: { Date: new Date(RECORDED_AT - 24 * HOUR).toUTCString() } },
  ),
  {
    id: 'slow-and-cut',
    fault: 'A slow response that is cut off',
    seen: SEEN,
    play: async (stage) => {
      stage.failsAnew({ delayMs: 500, cut: 0.9 })
      await stage.growsStale()
    },
  },
  {
    id: 'wrong-clock-and-silence',
    fault: "The device's clock is two hours ahead, and the source stops responding",
    seen: SEEN,
    before: async ({ page, source }) => {
      await page.clock.setSystemTime(source.now() + 2 * HOUR)
    },
    play: async (stage) => {
      stage.source.fails({ stopped: true })
      await stage.growsStale()
      await stage.growsBlind()
    },
  },
  {
    id: 'silence-then-empty',
    fault: 'The source does not respond for ten minutes, then sends an empty list',
    seen: 'Every component known before is unknown; not all well',
    play: async (stage) => {
      stage.source.fails({ stopped: true })
      await stage.growsStale()
      stage.source.changes((summary) => {
        summary.components = []
      })
      stage.source.recovers()
      await stage.passes(2.5 * MINUTE)
      await stage.is('live')
      await stage.claims({ sgn1n5x8k2qa: 'unknown' }, [])
    },
  },
  {
    id: 'every-second-fails',
    fault: 'Every second request for each file fails',
    seen: 'Live throughout',
    play: async (stage) => {
      const counts = { summary: 0, record: 0 }
      stage.source.fails({
        body: (text) => {
          const file = 'components' in JSON.parse(text) ? 'summary' : 'record'
          counts[file] += 1
          return counts[file] % 2 === 0 ? text : 'broken'
        },
      })
      for (let minute = 0; minute < 10; minute += 1) {
        await stage.passes(MINUTE)
        await stage.notStale()
      }
    },
  },
  {
    id: 'flip-flop',
    fault: 'Two servers alternate; one is an hour behind and reports all operational',
    seen: 'Never shows the older answer after the newer one',
    play: async (stage) => {
      stage.source.changes((summary) => {
        for (const one of summary.components) if (!one.group) one.status = 'major_outage'
      })
      await stage.aPoll()
      await stage.claims({ sgn1n5x8k2qa: 'major_outage' }, [])
      let count = 0
      const behind = new Date(RECORDED_AT - HOUR).toISOString()
      stage.source.fails({
        body: (text) =>
          ++count % 2 === 0
            ? text
            : text
                .replaceAll('major_outage', 'operational')
                .replace(/("updated_at":\s*")[^"]+(")/, `$1${behind}$2`),
      })
      for (let minute = 0; minute < 6; minute += 1) {
        await stage.passes(MINUTE)
        await stage.claims({ sgn1n5x8k2qa: 'major_outage' }, [])
      }
    },
  },
]
