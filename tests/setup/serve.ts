import { spawn } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * What the browser tests are run against: `npm start` itself, on a database of its own that holds the seed. Leaves in
 * E2E_FOLDER what served.ts reads, and nothing when it ends.
 */
const folder = process.env.E2E_FOLDER ?? ''
const { PATH, HOME, PORT } = process.env
const launcher = spawn(process.execPath, ['lib/launcher/run.mjs', 'lib/launcher/start.ts'], {
  // Only this: the settings of whoever runs the tests, their database above all, are none of the tests' business.
  // Next would read the rest from a file .env that lies here.
  env: { NODE_ENV: 'production', PATH, HOME, PORT, DATA_DIR: folder, SMTP_URL: '', OIDC_ISSUER: '' },
  stdio: ['ignore', 'pipe', 'inherit'],
})

let said = ''
launcher.stdout.on('data', (chunk: Buffer) => {
  process.stdout.write(chunk)
  said += chunk
  const firstRunLink = said.match(/^Sign in .*: (http\S+)$/m)?.[1]
  if (!firstRunLink) return
  said = ''
  const read = (file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8'))
  const served = { firstRunLink, databaseUrl: read('running.json').databaseUrl, secret: read('secrets.json').session }
  writeFileSync(path.join(folder, 'served.json'), JSON.stringify(served))
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => launcher.kill(signal))
launcher.on('close', (code) => {
  rmSync(folder, { recursive: true, force: true })
  process.exit(code ?? 1)
})
