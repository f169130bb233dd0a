import { defineConfig } from '@playwright/test'
import { QUIET_FLAGS, browser } from './e2e/support/browser.mjs'

const { executablePath } = await browser()

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  snapshotPathTemplate: '{testDir}/every-view/spoken/{arg}{ext}',
  workers: 2,
  fullyParallel: true,
  // A gate on a machine that others use asks twice before it says no; at a desk the first no counts.
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: process.env['CI'] !== undefined,
  // Two slow cores that other work shares: patience is cheaper than a test that fails now and then.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'UTC',
    // Recording what nobody looks at costs time; at a desk ask for it with --trace on.
    trace: 'on-first-retry',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    launchOptions: {
      args: QUIET_FLAGS,
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
})
