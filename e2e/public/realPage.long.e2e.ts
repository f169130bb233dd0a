import type { Locator, Page } from '@playwright/test'
import {
  componentIn,
  functionsOf,
  larkspur,
  type Told,
  type ToldUpdate,
} from '../support/stories.ts'
import { expect, row, shownStatuses, test } from '../support/fixture.ts'
import { openView } from '../support/openView.ts'

const told = larkspur()
const WORDS: Record<string, string> = {
  operational: 'Working',
  degraded_performance: 'Unstable',
  partial_outage: 'Partly down',
  major_outage: 'Down',
}
const KNOWN = Object.keys(WORDS)

/** Times as a reader in Seoul writes them, worked out apart from the page's own code. */
const part = (options: Intl.DateTimeFormatOptions) => (at: number) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Seoul', ...options }).format(at)
const clock = part({ hour: '2-digit', minute: '2-digit' })
const date = part({ day: 'numeric', month: 'short' })
const weekday = part({ weekday: 'short' })
const moment = (at: number) => (date(at) === date(told.at) ? clock(at) : `${date(at)} ${clock(at)}`)

const HOUR = 3_600_000
function length(ms: number): string {
  if (ms >= 48 * HOUR) return `${Math.floor(ms / HOUR / 24)} days`
  return ms >= HOUR ? `${Math.floor(ms / HOUR)} h` : `${Math.floor(ms / 60_000)} min`
}

const byMoment = (a: ToldUpdate, b: ToldUpdate) =>
  Date.parse(a.display_at) - Date.parse(b.display_at)

function incident(id: string) {
  const found = told.incidents.incidents.find((one) => one.id === id)
  if (!found) throw new Error(`The recorded page has no incident ${id}`)
  return found
}

test.beforeEach(async ({ source, page }) => {
  source.says(larkspur())
  await openView(page)
})

test('each function has the status that the source gives it', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('5 of 9 functions are working')
  const shown = await shownStatuses(page)
  for (const { id, status } of functionsOf(told)) {
    expect(shown[id], id).toBe(KNOWN.includes(status) ? status : 'unknown')
  }
  for (const { id, status } of functionsOf(told)) {
    await expect(row(page, id)).toContainText(WORDS[status] ?? 'Unknown')
  }
})

test('each service has a status of its own and its count', async ({ page }) => {
  const shown = await shownStatuses(page)
  expect(shown).toMatchObject({
    c0nsl7gr0up1: 'partial_outage',
    s34rch9gr0up: 'partial_outage',
    l3dg3r4gr0up: 'operational',
  })
  const counts = page.getByRole('navigation', { name: 'Services' })
  await expect(counts).toContainText('Console1/3')
  await expect(counts).toContainText('Search0/2')
  await expect(counts).toContainText('Ledger2/2')
})

test('what belongs to no group stands in a list of its own', async ({ page }) => {
  const others = page.getByRole('region', { name: 'Further services' })
  await expect(others.getByRole('listitem')).toHaveText([/Website.*Working/, /Webhooks.*Working/])
})

test('a word nobody knows is unknown, and is quoted', async ({ page }) => {
  const exports = row(page, 'xp0rt3s6m1wt')
  await expect(exports).toContainText('Unknown')
  await expect(exports).toContainText('"reduced_capacity"')
})

test('a function has its own status, not that of the group with the same name', async ({
  page,
}) => {
  const section = page.getByRole('region', { name: 'Search', exact: true })
  await expect(section.locator('header [data-status]')).toHaveText('Partly down')
  await expect(row(page, 'srch2f9c5bnu')).toContainText('Unstable')
})

test('the open incident tells all its updates, the newest first', async ({ page }) => {
  const one = incident('1nc0p3ns34rc')
  const article = page.getByRole('article').filter({ hasText: one.name })
  await expect(article).toContainText('Watching the recovery · major impact')
  const newestFirst = [...one.incident_updates].sort(byMoment).reverse()
  await expect(article.getByRole('time')).toHaveText(
    newestFirst.map((update) => clock(Date.parse(update.display_at))),
  )
  const bodies = newestFirst.slice(1).map(({ body }) => body)
  for (const [i, body] of bodies.entries()) {
    await expect(article.getByRole('listitem').nth(i + 1)).toContainText(body)
  }
})

test('an update posted late has both its clocks', async ({ page }) => {
  const item = page.getByRole('listitem').filter({ hasText: 'Indexing is stopped' })
  await expect(item.getByRole('time')).toHaveText('16:20')
  await expect(item).toContainText('posted 9 Mar 19:20')
  const prompt = page.getByRole('listitem').filter({ hasText: 'A batch of index files' })
  await expect(prompt).not.toContainText('posted')
})

test('of the markup in a text only what is harmless is markup on the page', async ({ page }) => {
  const item = page.getByRole('article').getByRole('listitem').filter({ hasText: 'The copy is' })
  await expect(item).toContainText('The copy is half done.')
  await expect(item).toContainText('Dashboards & their tiles are affected too.')
  await expect(item).toContainText('See the notes (larkspur.example).')
  await expect(item).toContainText("alert('larkspur')")
  expect(await item.textContent()).not.toMatch(/[<>]/)
  await expect(item.locator('strong')).toHaveText('half')
  await expect(item.getByRole('link')).toHaveAttribute('href', 'https://larkspur.example/copy')
  await expect(item.locator('script, b, img')).toHaveCount(0)
})

test('an incident whose updates list nothing is told all the same', async ({ page }) => {
  const article = page.getByRole('article').filter({ hasText: 'Delayed notifications' })
  await expect(article).toContainText('Cause found · minor impact')
  await expect(article.getByRole('listitem')).toHaveText([
    /12:20.*A queue is too long\./,
    /11:20.*E-mails leave up to an hour late\./,
  ])
})

test('planned work stands with its times and what it touches', async ({ page }) => {
  const planned = page.getByRole('region', { name: 'Planned maintenance' })
  await expect(planned).toContainText('Larger webhook queue')
  await expect(planned).toContainText('Planned · 11 Mar 20:20 – 22:20')
  await expect(planned).toContainText('Affects: Webhooks')
})

test('what was stands by day, back to where the record begins', async ({ page }) => {
  const past = page.getByRole('region', { name: 'Past incidents' })
  const closed = told.incidents.incidents.filter((one) => one.resolved_at !== null)
  const days = closed.map(({ started_at: at }) => {
    const started = Date.parse(at)
    return `${weekday(started)} ${date(started)}`
  })
  await expect(past.getByRole('heading', { level: 3 })).toHaveText([...new Set(days)])
  for (const { name } of closed) await expect(past.getByText(name, { exact: true })).toBeVisible()
  await expect(past.getByRole('heading', { level: 3 }).first().locator('~ details')).toHaveCount(2)
  await expect(past).toContainText('The record begins on Fri 9 Jan.')
})

test('an afterword written days later keeps its place and says when it came', async ({ page }) => {
  const past = page.getByRole('region', { name: 'Past incidents' })
  await past.getByText('Webhooks lost').click()
  const item = past.getByRole('listitem').filter({ hasText: 'The first loss was' })
  await expect(item).toContainText('Afterword')
  await expect(item.getByRole('time')).toHaveText('19:21')
  await expect(item).toContainText('posted 27 Jan 14:20')
})

interface Span {
  status: string
  from: number
  /** True if an update said so; what stood before the first of them is a conclusion. */
  isTold: boolean
}

/** The statuses a function went through in a window, by the updates that change it, and by nothing else. */
function toldSpans(id: string, from: number): Span[] {
  const changes = told.incidents.incidents
    .flatMap((one) => one.incident_updates)
    .sort(byMoment)
    .flatMap((update) =>
      (update.affected_components ?? [])
        .filter((one) => one.code === id && one.old_status !== one.new_status)
        .map(({ new_status: status = '' }) => ({
          status,
          from: Date.parse(update.display_at),
          isTold: true,
        })),
    )
  const before = changes.filter((change) => change.from < from).at(-1)?.status
  const inside = changes.filter((change) => change.from >= from)
  const present = componentIn(told, id).status
  const first = before ?? (inside.length > 0 ? 'operational' : present)
  return [{ status: first, from, isTold: before !== undefined }, ...inside]
}

/** The rows of a table over the lanes: name, status, from, to, length, what it rests on. */
function rowsOf(ids: readonly string[], shownAt: number): string[][] {
  // The lanes begin a little before the first open incident: 6 % of their length.
  const onset = Date.parse(incident('1nc0p3ns34rc').started_at)
  const from = shownAt - (shownAt - onset) / 0.94
  return ids.flatMap((id) => {
    const spans = toldSpans(id, from)
    return spans.map((span, i) => {
      const next = spans[i + 1]
      return [
        componentIn(told, id).name,
        WORDS[span.status] ?? 'Not recorded',
        moment(span.from),
        next ? moment(next.from) : 'now',
        length((next?.from ?? shownAt) - span.from),
        WORDS[span.status] === undefined ? '–' : span.isTold ? 'a report' : 'conclusion',
      ]
    })
  })
}

async function tableRows(table: Locator): Promise<string[][]> {
  const rows = await table.locator('tbody tr').all()
  return Promise.all(rows.map((one) => one.locator('th, td').allTextContents()))
}

async function openTable(page: Page, service: string): Promise<Locator> {
  const section = page.getByRole('region', { name: service, exact: true })
  await section.getByRole('button', { name: 'Show as table' }).click()
  const table = section.getByRole('table', { name: `Times of ${service}` })
  await expect(table).toBeVisible()
  return table
}

const SERVICES: readonly [string, (from: Told) => string[]][] = ['Console', 'Search', 'Ledger'].map(
  (name) => [
    name,
    ({ summary }) =>
      summary.components.find((one) => one.group && one.name === name)?.components ?? [],
  ],
)

for (const [name, childrenIn] of SERVICES) {
  test(`the timelines of ${name} change where the updates say, and nowhere else`, async ({
    page,
    source,
  }) => {
    const ids = functionsOf(told).map(({ id }) => id)
    const children = childrenIn(told).filter((id) => ids.includes(id))
    const table = await openTable(page, name)
    expect(await tableRows(table)).toEqual(rowsOf(children, source.now()))
  })
}

test('no entry that repeats a status makes a change', async ({ page }) => {
  const table = await openTable(page, 'Search')
  await expect(table.locator('tbody tr')).toHaveCount(5)
})
