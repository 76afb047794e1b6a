import { hash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { Refusal } from '../db/refusal.ts'
import { finish, tool } from './child.ts'
import { project } from './settings.ts'
import { contentHash, unlessDone } from './stamp.ts'

const sources = [
  'app',
  'lib',
  'prisma/schema.prisma',
  'public',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
]

/** Brings node_modules to what package-lock.json says. */
export async function installed() {
  if (isInstalled()) return 'already installed'
  let { code, output } = await npm(['ci'])
  // npm refuses a lock file that was written where a registry lacked some other platform's packages.
  if (code !== 0 && output.includes('EUSAGE')) ({ code, output } = await npm(['install', '--no-save']))
  if (code !== 0) throw whyNot(output)
  return 'from package-lock.json'
}

function npm(args: string[]) {
  const quiet = [
    // The build checks the types of the tests too, so their tools are needed even where NODE_ENV says production.
    '--include=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--fetch-retries=2',
    '--fetch-retry-mintimeout=2000',
  ]
  const env = { ...process.env, PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH}` }
  const own = process.env.npm_execpath
  if (own?.endsWith('.js')) return finish(process.execPath, [own, ...args, ...quiet], { env })
  return finish('npm', [...args, ...quiet], { env })
}

/** Writes the database client that belongs to schema.prisma. */
export async function generated() {
  const hash = contentHash(['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json'])
  const done = await unlessDone('lib/db/generated/.made-from', hash, async () => {
    // Prisma insists on a schema engine that generating does not use; any program that exists satisfies it.
    const env = {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    }
    const { code, output } = await tool('prisma/build/index.js', ['generate'], { env })
    if (code !== 0) throw failed('The database client could not be generated', output)
  })
  return done ? 'from schema.prisma' : 'unchanged'
}

/** Builds the application unless .next holds a build of just these sources. */
export async function built() {
  const made = contentHash(sources)
  const done = await unlessDone('.next/made-from', made, async () => {
    rmSync(path.join(project, '.next/made-from'), { force: true })
    const env = {
      ...process.env,
      NODE_ENV: 'production' as const,
      NEXT_TELEMETRY_DISABLED: '1',
      // Names forms and build alike wherever it is built. It keeps nothing secret: what forms carry is encrypted by the server's.
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: hash('sha256', 'names of forms', 'base64'),
      BUILD_ID: made.slice(0, 20),
    }
    const { code, output } = await tool('next/dist/bin/next', ['build'], { env })
    if (code !== 0) throw failed('The application could not be built', output)
  })
  return done ? 'built' : 'unchanged'
}

type Packages = Record<string, { version?: string; optional?: boolean }>

/** npm writes node_modules/.package-lock.json last, so a broken installation does not pass for a whole one. */
function isInstalled() {
  try {
    const wanted = packagesOf('package-lock.json')
    const present = packagesOf('node_modules/.package-lock.json')
    const stray = Object.keys(present).some((name) => present[name]?.version !== wanted[name]?.version)
    const needed = Object.keys(wanted).filter((name) => name && !wanted[name]?.optional)
    return !stray && needed.every((name) => name in present)
  } catch {
    return false
  }
}

function packagesOf(file: string): Packages {
  return JSON.parse(readFileSync(path.join(project, file), 'utf8')).packages
}

function whyNot(output: string) {
  if (output.includes('ENOSPC')) return new Refusal('The disk is full: free some space and start again.')
  if (/EACCES|EPERM|EROFS/.test(output))
    return new Refusal(`node_modules may not be written by this user: start as the owner of ${project}.`)
  const network = output.match(
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|\bE[45]\d\d\b/,
  )?.[0]
  if (network)
    return new Refusal(
      `The npm registry is out of reach (${network}): check the network and \`npm config get registry\`, then start again.`,
    )
  return failed('The packages could not be installed', output)
}

function failed(what: string, output: string) {
  if (/ENOSPC|No space left on device/.test(output))
    return new Refusal('The disk is full: free some space and start again.')
  return new Refusal(`${output.trim()}\n${what}: what is above says why.`)
}
