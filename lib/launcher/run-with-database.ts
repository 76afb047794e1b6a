import { spawn } from 'node:child_process'
import path from 'node:path'
import { openDatabase } from './database.ts'
import { environmentFor } from './environment.ts'
import { generated, installed } from './install.ts'
import { onDatabase } from './on-database.ts'
import { step } from './say.ts'
import { project, type Settings, settings } from './settings.ts'
import { interrupted, watchSignals } from './signals.ts'

/** Runs a script of the project on the database that is served now, or else on one opened for it; returns its exit code. */
export function runWithDatabase(file: string, args: string[]) {
  watchSignals()
  const mine = settings()
  const open = async () => {
    await step('Packages', () => installed())
    await step('Client', () => generated())
    return openDatabase(mine, 'prisma/seed.ts')
  }
  return onDatabase(mine, open, (url) => runScript(file, args, mine, url))
}

function runScript(file: string, args: string[], settings: Settings, databaseUrl: string) {
  return new Promise<number>((resolve, reject) => {
    const child = spawn(process.execPath, [...process.execArgv, path.resolve(project, file), ...args], {
      cwd: project,
      env: environmentFor(settings, databaseUrl),
      stdio: 'inherit',
      signal: interrupted,
    })
    child.once('error', reject).once('close', (code) => resolve(code ?? 1))
  })
}
