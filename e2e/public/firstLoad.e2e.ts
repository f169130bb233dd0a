import { functionsOf, larkspur, quiet, RECORDED_AT } from '../support/stories.ts'
import { assertNoFalseGreen } from '../support/falseGreen.ts'
import { expect, fakeClock, test, timePasses } from '../support/fixture.ts'
import type { Fault } from '../support/faultyServer.mjs'
import { openView } from '../support/openView.ts'

const FAILURES: readonly [what: string, fault: Fault, sentence: string][] = [
  [
    'the source has a fault of its own',
    { status: 503 },
    'The source reports a fault of its own (HTTP 503).',
  ],
  ['the source cannot be reached', { stopped: true }, 'The source cannot be reached.'],
  [
    'there is nothing at the address',
    { status: 404 },
    'There is nothing at the address of the source (HTTP 404).',
  ],
  [
    'the source turns the device away',
    { status: 403 },
    'The source turns this device away (HTTP 403).',
  ],
  [
    'a web page comes instead of data',
    { body: '<!doctype html><title>Sign in</title><h1>All systems operational</h1>' },
    'Instead of data a web page came. The network may ask for a sign-in.',
  ],
  ['the answer is empty', { body: '' }, 'The source sent an empty answer.'],
  ['the answer is cut', { cut: 0.5 }, 'The source cannot be reached.'],
  [
    'the answer breaks off where nobody counted',
    { body: (text) => text.slice(0, text.length / 2) },
    'The source sends data that cannot be read.',
  ],
  [
    'the answer has another form',
    { body: '{"page":{"id":"8rk2v0tq6lsp","name":"Larkspur"},"status":{"indicator":"none"}}' },
    'The source sends data of another form: at "components" there should be Array.',
  ],
  ['the answer does not come', { hang: true }, 'The source did not answer within 8 seconds.'],
]

for (const [what, fault, sentence] of FAILURES) {
  test(`when ${what}, the page says so, and a press tries again`, async ({
    page,
    source,
    watch,
  }) => {
    watch.serverMayFail()
    source.says(larkspur())
    source.fails(fault)
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'We cannot see the services now',
    )
    const main = page.locator('main')
    await expect(main).toHaveAttribute('data-freshness', 'blind')
    await expect(main).toContainText('This does not mean that all is well.')
    await expect(main).toContainText(sentence)
    await assertNoFalseGreen(page)

    source.recovers()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(main).toHaveAttribute('data-freshness', 'live')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('5 of 9 functions are working')
  })
}

test('a first answer that failed is not asked for again at once', async ({
  page,
  source,
  watch,
}) => {
  watch.serverMayFail()
  source.fails({ status: 503 })
  await page.goto('/')
  const next = page.getByText(/Next try in \d+ s\./)
  await expect(next).toBeVisible()
  const seconds = Number(/(\d+) s/.exec((await next.textContent()) ?? '')?.[1])
  expect(seconds).toBeGreaterThan(0)
  expect(seconds).toBeLessThanOrEqual(30)
  expect(source.asked('/api/v2/summary.json')).toBe(1)
})

test('before the first answer nothing good is said', async ({ page, source, watch }) => {
  watch.serverMayFail()
  source.says(larkspur())
  source.fails({ delayMs: 2_000 })
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Checking the services')
  await assertNoFalseGreen(page)
  await expect(page.getByText('Checking', { exact: true })).toBeVisible()
  await expect(page.locator('main')).toHaveAttribute('data-freshness', 'live')
})

test('past incidents that cannot be read leave the present as it is', async ({
  page,
  source,
  watch,
}) => {
  watch.serverMayFail()
  source.says(larkspur())
  source.site.faults = { '/api/v2/incidents.json': { status: 500 } }
  await openView(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('5 of 9 functions are working')
  await expect(page.getByRole('region', { name: 'Past incidents' })).toContainText(
    'Past incidents could not be read. The source reports a fault of its own (HTTP 500).',
  )
})

test('what is read before the script comes is gone after a minute without it', async ({
  page,
  source,
  watch,
}) => {
  watch.serverMayFail()
  await fakeClock(page, RECORDED_AT)
  await page.route('**/assets/index-*.js', (route) => route.abort())
  const told = larkspur()
  // The first look leaves an answer with anything odd in it to the page itself.
  const ids = functionsOf(told).map(({ id }) => id)
  for (const group of told.summary.components.filter((one) => one.group)) {
    group.components = group.components?.filter((id) => ids.includes(id)) ?? []
  }
  source.says(told)
  await page.goto('/')
  const first = page.locator('#first-look')
  await expect(first.getByRole('listitem')).toHaveText([
    /Console.*Partly down/,
    /Search.*Partly down/,
    /Ledger.*Working/,
    /Website.*Working/,
    /Webhooks.*Working/,
  ])
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Checking the services')
  await timePasses(page, source, watch, 61_000)
  await expect(first).toHaveCount(0)
  await assertNoFalseGreen(page)
})

test('a first answer that waited for the script while the device slept is asked for anew', async ({
  page,
  source,
}) => {
  await fakeClock(page, RECORDED_AT)
  source.says(quiet(larkspur()))
  let comes: () => void = () => undefined
  const script = new Promise<void>((resolve) => (comes = resolve))
  await page.route('**/assets/index-*.js', async (route) => {
    await script
    await route.continue()
  })
  await page.goto('/', { waitUntil: 'commit' })
  await expect.poll(() => source.asked('/api/v2/summary.json')).toBe(1)

  source.changes((summary) => {
    for (const one of summary.components) if (!one.group) one.status = 'major_outage'
  })
  source.passes(8 * 3_600_000)
  await page.clock.fastForward(8 * 3_600_000)
  await expect(page.locator('#first-look')).toHaveCount(0)
  comes()
  await expect(page.locator('main')).toHaveAttribute('data-freshness', 'live')

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('0 of 9 functions are working')
  expect(source.asked('/api/v2/summary.json')).toBe(2)
})
