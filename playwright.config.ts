import { defineConfig } from '@playwright/test'
import { QUIET_FLAGS, browser } from './e2e/support/browser.mjs'

const { executablePath } = await browser()

export default defineConfig({
  testDir: 'e2e',
  // The name of a file says when it runs: all of them in CI, `*.long.e2e.ts` not with `npm test`.
  projects: [
    { name: 'everyday', testMatch: '**/*.e2e.ts', testIgnore: '**/*.long.e2e.ts' },
    { name: 'long', testMatch: '**/*.long.e2e.ts' },
  ],
  outputDir: 'test-results',
  snapshotPathTemplate: '{testDir}/every-view/spoken/{arg}{ext}',
  workers: 2,
  fullyParallel: true,
  // A test that fails now and then is repaired, not tried again.
  retries: 0,
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
    trace: 'off',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    launchOptions: {
      args: QUIET_FLAGS,
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
})
