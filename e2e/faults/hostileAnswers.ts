import { expect } from '@playwright/test'
import { larkspur, RECORDED_AT } from '../support/stories.ts'
import { allBut, CONSOLE, DASHBOARDS, says, SIGN_IN } from './answers.ts'
import type { FaultRow, Stage } from './faultRow.ts'

const MINUTE = 60_000

const NASTY = [
  '<img src=x onerror="document.title=\'owned\'">',
  '<script>document.title="owned"</script>',
  // oxlint-disable-next-line no-script-url -- what a page must never follow
  'javascript:document.title="owned"',
  '"><svg onload=document.title="owned">',
  '{{constructor.constructor("document.title=1")()}}',
] as const

/** Characters that hold an answer together; spelled otherwise it would be another answer. */
const KEPT = /^(?:id|status|group_id|page_id|code|impact|indicator|old_status|new_status)$|_at$/

/** The same answer with something nasty in each of its texts. */
function spelledNastily(value: unknown, key = ''): unknown {
  if (typeof value === 'string') {
    return KEPT.test(key) ? value : NASTY[value.length % NASTY.length]
  }
  if (Array.isArray(value)) {
    return value.map((one) => (typeof one === 'string' ? one : spelledNastily(one)))
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, spelledNastily(one, name)]),
  )
}

/** The page does what its reader wants: the wall and the embed have only links. */
async function answersReader({ page, view }: Stage): Promise<void> {
  if (view.name === 'wall' || view.name === 'embed') {
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link').first()).toBeFocused()
    return
  }
  if (view.name === 'public') {
    await page.getByText('About these data').click()
    await expect(
      page.locator('details dd').filter({ hasText: 'is more than is read' }),
    ).toBeVisible()
    return
  }
  await page.getByRole('button', { name: '한국어' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
}

/** Heights of the rows of functions, px, if the view has any. */
const rowHeights = ({ page }: Stage): Promise<number[]> =>
  page
    .locator('li[data-component]')
    .evaluateAll((rows) => rows.map((row) => Math.round(row.getBoundingClientRect().height)))

/** Answers that would harm a careless page. */
export const HOSTILE_ANSWERS: readonly FaultRow[] = [
  {
    id: 'markup',
    fault: 'Markup and javascript: URLs in every name and text',
    seen: 'Shown as plain text; nothing runs',
    told: () => larkspur(),
    play: async (stage) => {
      await says(stage, (summary) => {
        Object.assign(summary, spelledNastily(summary))
        for (const one of summary.components) {
          one.status = one.group ? one.status : 'major_outage'
        }
      })
      await stage.claims({ [SIGN_IN]: 'major_outage' }, [])
      const main = stage.page.locator('main')
      await expect(main).toContainText('onerror=')
      expect(await stage.page.title()).not.toBe('owned')
      expect(await main.locator('img, script, iframe, [onload], [onerror]').count()).toBe(0)
      expect(await main.locator('a[href^="javascript" i]').count()).toBe(0)
    },
  },
  {
    id: 'prototype',
    fault: 'Keys __proto__ and constructor in every object',
    seen: 'Read; no prototype changes, and a component without a status does not inherit one',
    play: async (stage) => {
      stage.source.fails({
        body: (text) =>
          text.replaceAll(
            '{"id":',
            '{"__proto__":{"polluted":true,"status":"operational"},"constructor":{"prototype":{"polluted":true}},"id":',
          ),
      })
      await says(stage, (summary) => {
        for (const one of summary.components) {
          if (one.id === SIGN_IN) one.status = 'major_outage'
          if (one.id === DASHBOARDS) Reflect.deleteProperty(one, 'status')
        }
      })
      await stage.is('live')
      await stage.claims(
        { [SIGN_IN]: 'major_outage', [DASHBOARDS]: 'unknown' },
        allBut(SIGN_IN, DASHBOARDS, CONSOLE),
      )
      expect(await stage.page.evaluate(() => 'polluted' in {})).toBe(false)
    },
  },
  {
    id: 'bidi',
    fault: 'Names with bidi overrides, lone surrogates, NUL and stacked accents',
    seen: 'Names do not affect the text around them; rows keep their height',
    play: async (stage) => {
      await says(stage, (summary) => {
        for (const one of summary.components) {
          one.name = `\u202Egni\u202C k\u0000r\uD800o${'\u0301'.repeat(200)}w\u2066`
          if (!one.group) one.status = 'major_outage'
        }
      })
      await stage.claims({ [SIGN_IN]: 'major_outage' }, [])
      expect(await stage.page.locator('main').innerText()).not.toMatch(
        /[\u202A-\u202E\u2066-\u2069]/,
      )
      const strange = await rowHeights(stage)
      expect(strange.length).toBeGreaterThan(0)
      const plain = 'gni k row'
      await says(stage, (summary) => {
        for (const one of summary.components) one.name = plain
      })
      await expect(stage.page.locator('main')).toContainText(plain)
      expect(strange).toEqual(await rowHeights(stage))
    },
  },
  {
    id: 'ten-thousand',
    fault: '10,000 components (the most that fit in 1 MB), the last of them down',
    seen: 'Not all well: 2,000 are read, the headline (and on the public view "About these data") states the number of unread ones; the page stays responsive',
    // The embed has no headline that could state the number.
    views: ['public', 'recovery', 'wall'],
    // Vanished components stay for a day as unknown: two thousand rows, which take longer to check than a test may.
    recovers: false,
    play: async (stage) => {
      await says(stage, (summary) => {
        const one = summary.components.find(({ id }) => id === SIGN_IN)
        if (!one) return
        const bare = { id: '', name: '', status: 'operational', group: false, group_id: null }
        const many = Array.from({ length: 10_000 }, (_, i) => ({
          ...bare,
          id: `c${i}`,
          name: `c${i}`,
        }))
        const list: unknown[] = summary.components
        list.push(...many, { ...bare, id: 'last', name: 'last', status: 'major_outage' })
      })
      await stage.notAllWell()
      await expect.poll(() => stage.page.locator('[data-component]').count()).toBeGreaterThan(1_000)
      const headline = stage.page.getByRole('heading', { level: 1 })
      await expect(headline).toContainText(/\b80\d\d entries could not be read/)
      await answersReader(stage)
    },
  },
  {
    id: 'long-name',
    fault: 'A name of 400,000 characters',
    seen: 'Clipped to 200; the page stays responsive',
    play: async (stage) => {
      await says(stage, (summary) => {
        for (const one of summary.components) {
          if (one.id === SIGN_IN)
            Object.assign(one, { name: 'N'.repeat(400_000), status: 'major_outage' })
        }
      })
      await stage.claims({ [SIGN_IN]: 'major_outage' }, allBut(SIGN_IN, CONSOLE))
      const longest = await stage.page.evaluate(() =>
        Math.max(0, ...(document.body.innerText.match(/N+/g) ?? []).map((run) => run.length)),
      )
      expect(longest).toBeLessThanOrEqual(200)
    },
  },
]

const DATES = [
  '1',
  '0',
  '2026-02-30T10:00:00Z',
  '2026-03-10T24:00:00',
  '2026-03-10T13:00:00',
  'soon',
]

/** Answers with times that cannot be. */
export const ANSWERS_OUT_OF_TIME: readonly FaultRow[] = [
  {
    id: 'impossible-dates',
    fault: 'Invalid dates, and dates without a zone',
    seen: 'Times unknown, statuses as reported; never the year 2001',
    play: async (stage) => {
      await says(stage, (summary) => {
        for (const [i, one] of summary.components.entries()) {
          one.updated_at = DATES[i % DATES.length] ?? ''
          if (one.id === DASHBOARDS) one.status = 'major_outage'
        }
      })
      await stage.claims({ [DASHBOARDS]: 'major_outage' }, allBut(DASHBOARDS, CONSOLE))
      expect(await stage.page.locator('body').innerText()).not.toMatch(/\b200[01]\b/)
    },
  },
  {
    id: 'future-dates',
    fault: 'An update dated tomorrow reports everything restored',
    seen: 'No effect on the present',
    told: () => larkspur(),
    play: async (stage) => {
      await says(stage, (summary) => {
        const [incident] = summary.incidents
        const tomorrow = new Date(RECORDED_AT + 24 * 60 * MINUTE).toISOString()
        incident?.incident_updates.unshift({
          id: 'tomorrow',
          status: 'resolved',
          body: 'All is back.',
          display_at: tomorrow,
          created_at: tomorrow,
          affected_components: [
            {
              code: '1ndx8g4h0jkd',
              name: 'Indexing',
              old_status: 'major_outage',
              new_status: 'operational',
            },
          ],
        })
      })
      await stage.claims({ '1ndx8g4h0jkd': 'major_outage' }, allBut('1ndx8g4h0jkd', 's34rch9gr0up'))
    },
  },
  {
    id: 'updated-tomorrow',
    fault: 'page.updated_at is tomorrow once, then normal',
    seen: 'The next answer is read and shown',
    play: async (stage) => {
      const tomorrow = new Date(RECORDED_AT + 24 * 60 * MINUTE).toISOString()
      stage.source.fails({
        body: (text) => text.replace(/("updated_at":\s*")[^"]+(")/, `$1${tomorrow}$2`),
      })
      await stage.aPoll()
      await stage.is('live')
      stage.source.recovers()
      await says(stage, (summary) => {
        for (const one of summary.components) if (one.id === SIGN_IN) one.status = 'major_outage'
      })
      await stage.claims({ [SIGN_IN]: 'major_outage' }, allBut(SIGN_IN, CONSOLE))
    },
  },
]
