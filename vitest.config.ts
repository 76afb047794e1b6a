import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: 'tests/setup/global.ts',
    setupFiles: ['tests/setup/worker.ts'],
    // Far from every server's and every reader's zone, and half an hour off the full hour.
    env: { TZ: 'America/St_Johns', NODE_ENV: 'test' },
    pool: 'forks',
    // Files take turns in two processes; tests/setup/afresh.ts keeps them apart.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
