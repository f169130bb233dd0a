import { larkspur, RECORDED_AT } from '../support/stories.ts'
import { assertNoFalseGreen } from '../support/falseGreen.ts'
import { expect, fakeClock, test, timePasses } from '../support/fixture.ts'

const CONFIG = /(<script type="application\/json" id="relight-config"[^>]*>)(.*?)(<\/script>)/

const WRONG: readonly [what: string, config: string, sentence: RegExp][] = [
  ['is no JSON', '{ "source": ', /relight\.json: it is not JSON/],
  ['names no source', '{}', /relight\.json: "source"/],
  [
    'names another kind of source',
    '{"source":{"kind":"rss","urls":["/feed"]}}',
    /"source\.kind" should be "statuspage-v2", the only kind of source there is/,
  ],
  [
    'names an address that is none',
    '{"source":{"kind":"statuspage-v2","urls":["http://status.example/api"]}}',
    /"source\.urls\.0" should be a path on this site/,
  ],
  [
    'has a word nobody knows',
    '{"source":{"kind":"statuspage-v2","urls":["/api/v2"]},"refresh":5}',
    /"refresh" is not something that can be configured/,
  ],
]

for (const [what, config, sentence] of WRONG) {
  test(`a configuration that ${what} is called so, and nothing is polled`, async ({
    page,
    source,
    watch,
  }) => {
    await fakeClock(page, RECORDED_AT)
    source.says(larkspur())
    source.site.faults = {
      '/': { body: (html) => html.replace(CONFIG, (_, open, __, close) => open + config + close) },
      '/assets/': {},
      '/api/': {},
    }
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not set up')
    await expect(page.locator('main')).toHaveText(sentence)
    // The page itself sends for the first answer before it has read what is wrong with it.
    await expect.poll(watch.isBusy).toBe(false)
    const before = source.asked('/api/v2/summary.json')
    expect(before).toBeLessThanOrEqual(1)
    await timePasses(page, source, watch, 300_000)
    expect(source.asked('/api/v2/summary.json')).toBe(before)
    expect(source.asked('/api/v2/incidents.json')).toBe(0)
    await assertNoFalseGreen(page)
  })
}
