import { spawn } from 'node:child_process'
import path from 'node:path'
import { openDatabase } from './database.ts'
import { environmentFor } from './environment.ts'
import { generated, installed } from './install.ts'
import { onDatabase } from './on-database.ts'
import { step } from './say.ts'
import { project, settings } from './settings.ts'
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
  return onDatabase(mine, open, (url, ownerUrl) => {
    const env = environmentFor(mine, url)
    // What fills past the commands writes what no command may.
    return runScript(
      file,
      args,
      file === 'prisma/fill.ts' || file.startsWith('tests/bench/') ? { ...env, DATABASE_OWNER_URL: ownerUrl } : env,
    )
  })
}

function runScript(file: string, args: string[], env: NodeJS.ProcessEnv) {
  return new Promise<number>((resolve, reject) => {
    const child = spawn(process.execPath, [...process.execArgv, path.resolve(project, file), ...args], {
      cwd: project,
      env,
      stdio: 'inherit',
      signal: interrupted,
    })
    child.once('error', reject).once('close', (code) => resolve(code ?? 1))
  })
}
