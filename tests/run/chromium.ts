import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { Refusal } from '#lib/db/refusal.ts'
import { finish, tool } from '#lib/launcher/child.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** A browser for the tests: one that is there, else Debian's, else the one that Playwright downloads (''). */
export async function chromium(): Promise<string> {
  const found = foundChromium()
  if (found) return found
  if (process.getuid?.() === 0 && runs('apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await finish('apt-get', ['update'], { env })
    await finish('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], { env })
    const installed = foundChromium()
    if (installed) return installed
  }
  const { code, output } = await tool('playwright/cli.js', ['install', 'chromium'])
  if (code === 0) return ''
  throw new Refusal(
    `${output.trim()}\nNo Chromium is here and none could be had: install one, or give its path in CHROMIUM.`,
  )
}

export function foundChromium() {
  const places = ['/usr/bin', '/usr/local/bin', '/opt/google/chrome'].flatMap((folder) =>
    names.map((name) => `${folder}/${name}`),
  )
  const candidates = [process.env.CHROMIUM, ...places].filter((file): file is string =>
    Boolean(file && existsSync(file)),
  )
  return candidates.find(runs)
}

function runs(command: string) {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0
}
