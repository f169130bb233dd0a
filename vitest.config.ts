import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['{src,e2e,.ci,.oxlint}/**/*.test.{ts,tsx,mjs}'],
    // On two cores the default is one process: twice as long.
    pool: 'threads',
    maxWorkers: '100%',
    // One zone for everybody, and not the one of the built-in scenario: a test that leans on the
    // machine's own zone fails here.
    env: { TZ: 'America/Los_Angeles' },
  },
})
