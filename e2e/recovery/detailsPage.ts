import type { Page } from '@playwright/test'
import type { Told } from '../support/stories.ts'
import { expect, type Source } from '../support/fixture.ts'
import { openStory } from '../support/openView.ts'

/** When all was back, and a moment at which much was. */
export const END = Date.parse('2022-10-20T23:30:00+09:00')
export const MIDWAY = Date.parse('2022-10-18T09:00:00+09:00')

/** The names of the panels, in the order of their buttons. */
export const NAMES = {
  en: [
    'What it cost',
    'How this is counted',
    'Forecasts',
    'Notice and cause',
    'Compared with others',
    'Where it stood',
  ],
  ko: [
    '피해 규모',
    '어떻게 셌나요',
    '전망과 실제',
    '알림과 원인',
    '다른 곳과 비교',
    '어디에 있었나',
  ],
} as const

/** Opens the recovery view of an outage, with the briefing that its host would name in the configuration. */
export async function opens(page: Page, source: Source, told: Told): Promise<void> {
  await openStory(page, source, told, '/recovery/')
  await expect(depth(page).getByRole('button', { name: 'Forecasts' })).toBeVisible()
}

/** The row of panels. */
export const depth = (page: Page) => page.getByRole('region', { name: /^(?:In depth|자세히)$/ })
/** The button of one panel. */
export const panelButton = (page: Page, name: string) => depth(page).getByRole('button', { name })
/** One panel, where it is open. */
export const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
/** The services compared. */
export const compared = (page: Page) =>
  page.getByRole('region', { name: /^(?:Services compared|서비스 비교)/ })
