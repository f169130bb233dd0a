import type { Page } from '@playwright/test'
import { componentIn } from './stories.ts'
import { expect, row, type Source, timePasses, type Watch } from './fixture.ts'

/** Requests of each poll. */
export const SUMMARY = '/api/v2/summary.json'
/** Storage key of the waits. */
export const KEY = 'relight.watches'
const SECOND = 1_000
/** A function that is down. */
export const INDEXING = '1ndx8g4h0jkd'

interface Shown {
  readonly title: string
  readonly body: string
  readonly tag: string
}
interface Noting {
  shown?: Shown[]
  asked?: number
}

/** Runs in the page before its own scripts: notes what the browser would show, and answers as a reader would. */
export function noteNotifications(answer: string) {
  const noting = window as Noting
  noting.shown = []
  noting.asked = 0
  class Noted extends EventTarget {
    static permission = answer
    static requestPermission = () => {
      noting.asked = (noting.asked ?? 0) + 1
      return Promise.resolve(Noted.permission)
    }
    close = () => undefined
    constructor(title: string, { body = '', tag = '' }: NotificationOptions = {}) {
      super()
      if (Noted.permission === 'granted') noting.shown?.push({ title, body, tag })
    }
  }
  Object.defineProperty(window, 'Notification', { value: Noted })
}

/** Notifications that the browser was asked to show. */
export const shown = (page: Page) => page.evaluate(() => (window as Noting).shown ?? [])
/** Content of the storage. */
export const kept = (page: Page) => page.evaluate((key) => localStorage.getItem(key), KEY)
/** The button of the function that these stories are about. */
export const toggle = (page: Page) =>
  row(page, INDEXING).getByRole('button', { name: /: Indexing$/ })
/** Text of the page at its lower edge. */
export const notes = (page: Page) =>
  page.getByRole('status').filter({ has: page.getByRole('button') })

/** Lets time pass until the source was asked once more. */
export async function nextPoll(page: Page, source: Source, watch: Watch) {
  const before = source.asked(SUMMARY)
  for (let left = 10; left > 0 && source.asked(SUMMARY) === before; left -= 1) {
    await timePasses(page, source, watch, 15 * SECOND)
  }
  expect(source.asked(SUMMARY)).toBeGreaterThan(before)
  await expect.poll(watch.isBusy).toBe(false)
  await page.evaluate(() => 0)
}

/** A function has another status from now on. */
export function turns(source: Source, status: string, id = INDEXING) {
  source.changes((summary) => {
    componentIn({ summary }, id).status = status
  })
}

/** Presses, and waits until the page has what it needs to keep its word. */
export async function ask(page: Page) {
  await toggle(page).click()
  await expect(notes(page)).toBeVisible()
  await expect(toggle(page)).toHaveAttribute('aria-pressed', 'true')
}

/** Calls to the browser: the number of requests for permission. */
export const askedFor = (page: Page) => page.evaluate(() => (window as Noting).asked)
