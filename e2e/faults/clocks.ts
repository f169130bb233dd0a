import { expect } from '@playwright/test'
import { RECORDED_AT } from '../support/stories.ts'
import type { FaultRow, Stage } from './faultRow.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

const skewed = (name: string, offMs: number): FaultRow => ({
  id: `clock-${name}`,
  fault: `The device's clock is ${name.replaceAll('-', ' ')}`,
  seen: 'As with a correct clock, at each freshness',
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
    fault: "The source is silent; the device's clock is set back an hour, then forward",
    seen: 'Back: no effect. Forward: may have been sleep, so nothing is trusted until the next answer',
    play: async (stage) => {
      stage.source.fails({ stopped: true })
      await stage.passes(30 * SECOND)
      await stage.is('live')
      const before = await toldAgeMs(stage)
      await stage.page.clock.setSystemTime(stage.source.now() - HOUR)
      // Two looks at the clock: what is told is the second.
      await stage.passes(2 * SECOND)
      await stage.is('live')
      const after = await toldAgeMs(stage)
      expect(after).toBeGreaterThanOrEqual(before)
      expect(after).toBeLessThanOrEqual(before + 15 * SECOND)
      expect(await stage.page.locator('body').innerText()).not.toMatch(/[-−]\d+ ?(?:s|min|h)\b/)
      await stage.page.clock.setSystemTime(stage.source.now())
      await stage.passes(2 * SECOND)
      await stage.is('blind')
      await stage.nothingGood()
    },
  },
]

const UNIT = { s: SECOND, min: MINUTE, h: HOUR }

/** Age that the page states for its last check, ms. */
async function toldAgeMs({ page }: Stage): Promise<number> {
  const told = page.getByText(/(?:checked|updated) \d+ (?:s|min|h) ago/).first()
  const [, count, unit] = /(\d+) (s|min|h) ago/.exec(await told.innerText()) ?? []
  return Number(count) * UNIT[unit as keyof typeof UNIT]
}
