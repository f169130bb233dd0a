import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}', 'e2e/**/*.test.mjs'],
    // One zone for everybody, and not the one of the built-in scenario: a test that leans on the
    // machine's own zone fails here.
    env: { TZ: 'America/Los_Angeles' },
  },
})
