import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    // Property tests take longer than the default 5 s on a machine that is busy.
    testTimeout: 30_000,
    include: ['{src,e2e,.ci,.oxlint}/**/*.test.{ts,tsx,mjs}'],
    // On two cores the default is one process: twice as long.
    pool: 'threads',
    maxWorkers: '100%',
    // One zone for everybody, and not the one of the built-in scenario: a test that leans on the
    // machine's own zone fails here.
    env: { TZ: 'America/Los_Angeles' },
  },
})
