import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { RECORDED_AT } from '../support/stories.ts'
import { expect, fakeClock, row, test } from '../support/fixture.ts'
import { notes } from '../support/notifyMe.ts'
import { openView } from '../support/openView.ts'

test.use({ build: 'demo' })

const SECOND = 1_000

test.beforeEach(({ page }) => fakeClock(page, RECORDED_AT))

const BIKE = 'taxi-bike'
const bike = (page: Page) => row(page, BIKE).getByRole('button', { name: /^(?:Tell me|Will)/ })
const asks = async (page: Page) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await openView(page, '/?lang=en&at=2022-10-17T09:33+09:00')
  await bike(page).click()
  await expect(notes(page)).toContainText('You will be told about')
}
const pollsPass = async (page: Page) => {
  for (let seconds = 0; seconds < 8; seconds += 1) await page.clock.runFor(SECOND)
}

test('a newcomer sees how they would be told', async ({ page }) => {
  await asks(page)
  const changes = page.getByRole('combobox', { name: 'Go to a change' })
  await changes.selectOption({ index: (await changes.locator('option').count()) - 1 })
  await pollsPass(page)
  await expect(notes(page)).toContainText(/working again · confirmed 23:00/)
  await expect(page).toHaveTitle(/^\(1\) .*working again/)
})

test('time that goes back to before the outage tells nothing', async ({ page }) => {
  await asks(page)
  await page.getByRole('button', { name: 'Restart' }).click()
  await page.getByRole('button', { name: 'Pause', exact: true }).click()
  await pollsPass(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Everything is working')
  await pollsPass(page)
  await expect(notes(page)).not.toContainText('working again')
  await expect(bike(page)).toHaveAttribute('aria-pressed', 'true')
})

test('a calendar file is made for what is forecast, and says what it is', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openView(page, '/?lang=ko&at=2022-10-17T09:33+09:00')
  await page.getByRole('button', { name: '캘린더로 받기' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Relight의 약속이 아닙니다')
  await expect(dialog.getByRole('link')).toHaveCount(0)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: /^캘린더 파일/ }).click(),
  ])
  expect(download.suggestedFilename()).toBe('relight-2022-10-17.ics')
  const file = readFileSync(await download.path(), 'utf8')
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/)
  expect(file).toContain('\r\nDTSTART:20221017T030000Z\r\n')
  expect(file).toContain('\r\nTRIGGER:PT0S\r\n')
  const lines = file.replaceAll('\r\n ', '').split('\r\n')
  expect(lines.find((line) => line.startsWith('SUMMARY:'))).toContain('복구 예상: ')
  expect(lines.find((line) => line.startsWith('DESCRIPTION:'))).toContain('약속이 아닙니다')
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
})
