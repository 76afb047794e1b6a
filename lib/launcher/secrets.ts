import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Refusal } from '../db/refusal.ts'

type Secrets = { database: string; session: string }

/**
 * The installation's own secrets, made at its first start and kept beside its data, readable by its owner only.
 * @param session the one to begin with, from a backup
 */
export function secretsIn(folder: string, session?: string): Secrets {
  const file = path.join(folder, 'secrets.json')
  const kept = read(file)
  if (kept) return kept
  const secrets = {
    database: randomBytes(24).toString('hex'),
    session: session ?? randomBytes(32).toString('base64url'),
  }
  mkdirSync(folder, { recursive: true })
  const mine = `${file}.${process.pid}`
  writeFileSync(mine, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  try {
    // Of several that start at once, one makes them.
    linkSync(mine, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(mine)
  }
  return secretsIn(folder)
}

function read(file: string): Secrets | undefined {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  try {
    const { database, session } = JSON.parse(text)
    if (database && session) return { database, session }
  } catch {}
  throw new Refusal(`${file} is damaged: put it back from a backup.`)
}
