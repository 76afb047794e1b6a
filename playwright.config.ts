import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig, devices } from 'playwright/test'
import { foundChromium } from './tests/run/chromium.ts'

// The workers load this file again, and inherit the environment of the process that loaded it first.
process.env.E2E_FOLDER ??= mkdtempSync(path.join(tmpdir(), 'roundtable-e2e-'))
const port = process.env.E2E_PORT || '3117'
const browser = process.env.CHROMIUM ?? foundChromium()

export default defineConfig({
  testDir: 'tests/e2e',
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: browser || undefined,
      // Root may not use the sandbox, and a browser that phones home makes tests slow where there is no way out.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [{ name: 'chromium', use: devices['Desktop Chrome'] }],
  webServer: {
    command: `"${process.execPath}" --experimental-strip-types tests/setup/serve.ts`,
    env: { PORT: port, E2E_FOLDER: process.env.E2E_FOLDER },
    url: `http://localhost:${port}/sign-in`,
    timeout: 300_000,
    reuseExistingServer: Boolean(process.env.E2E_PORT) && !process.env.CI,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
})
