import { larkspur, quiet, RECORDED_AT } from '../support/stories.ts'
import { expect, fakeClock, test, timePasses } from '../support/fixture.ts'
import type { LoggedRequest } from '../../src/hosting/siteServer.mjs'
import { PATHS } from '../support/viewStates.ts'
import { openView } from '../support/openView.ts'

/*
 * A host may have other pages that set cookies. The browser sends them with a page and its files; what the page asks for
 * itself must be the same for every reader.
 */

const MINUTE = 60_000
const SUMMARY = '/api/v2/summary.json'

const carries = ({ headers }: LoggedRequest) =>
  headers.cookie !== undefined || headers.authorization !== undefined
const pathOf = ({ path }: LoggedRequest) => path.split('?')[0] ?? ''

/** The requests that a script of the page has made, by what the browser itself says of them. */
const byScripts = (log: readonly LoggedRequest[]) =>
  log.filter(({ headers }) => headers['sec-fetch-dest'] === 'empty')

test.beforeEach(async ({ context, source }) => {
  await context.addCookies([
    { name: 'session', value: 'of-a-reader', url: source.url, sameSite: 'Lax' },
    { name: 'strict', value: 'of-a-reader', url: source.url, sameSite: 'Strict', httpOnly: true },
  ])
})

for (const path of PATHS) {
  test(`nothing that ${path} asks for itself carries a cookie`, async ({ page, source, watch }) => {
    source.says(larkspur())
    await fakeClock(page, RECORDED_AT)
    // Every page finds a briefing where the configuration names one.
    await page.route(`**${path}`, async (route) => {
      const answer = await route.fetch()
      const body = (await answer.text()).replace('"briefing":null', '"briefing":"/briefing.json"')
      await route.fulfill({ response: answer, body })
    })
    watch.serverMayFail()
    await openView(page, path)
    await timePasses(page, source, watch, 3 * MINUTE)
    const { log } = source.site
    // The page itself came with it: there is a cookie, and the log would show it.
    expect(log.filter((one) => pathOf(one) === path).map(carries)).toEqual([true])
    const own = byScripts(log)
    expect(own.filter(carries).map(pathOf)).toEqual([])
    const asked = new Set(own.map(pathOf))
    expect(asked).toContain(SUMMARY)
    expect(asked).toContain('/briefing.json')
    expect(own.filter((one) => pathOf(one) === SUMMARY).length).toBeGreaterThan(2)
    // Requests made in other ways than by a script are for the page and its files.
    const rest = log.filter((one) => !own.includes(one)).map(pathOf)
    expect(rest.filter((one) => one !== path && !one.startsWith('/assets/'))).toEqual([])
  })
}

test('the first request, which a page sends before its script is there, carries no cookie', async ({
  page,
  source,
  watch,
}) => {
  watch.serverMayFail()
  source.says(larkspur())
  await page.route('**/assets/**', (route) => route.abort())
  await page.goto('/')
  await expect.poll(() => source.asked(SUMMARY)).toBe(1)
  expect(byScripts(source.site.log).map((one) => [pathOf(one), carries(one)])).toEqual([
    [SUMMARY, false],
  ])
  watch.taken()
})

test('what a wall asks to learn of a newer build carries no cookie', async ({
  page,
  source,
  watch,
}) => {
  await page.addInitScript(() => {
    Math.random = () => 0
  })
  source.says(quiet(larkspur()))
  await fakeClock(page, RECORDED_AT)
  await openView(page, '/wall/')
  source.site.faults = {
    '/version.json': { body: '{"build":"another-one"}' },
    '/wall/': {
      body: (html) => html.replace(/(name="relight-build" content=")[^"]+/, '$1another-one'),
    },
    // So that it is asked for, and the wall stays where it is.
    '/assets/index-': { status: 404 },
  }
  watch.serverMayFail()
  await timePasses(page, source, watch, 13 * MINUTE)
  const own = byScripts(source.site.log)
  const asked = new Set(own.map(pathOf))
  expect([...asked]).toEqual(
    expect.arrayContaining(['/version.json', '/wall/', expect.stringMatching(/^\/assets\/index-/)]),
  )
  expect(own.filter(carries).map(pathOf)).toEqual([])
})
