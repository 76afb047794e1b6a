import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { project } from './settings.ts'

/** A hash over the names and contents of `sources`, files or folders of the project; missing ones count as empty. */
export function contentHash(sources: string[]) {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesIn)) hash.update(`${file}\0`).update(readFileSync(path.join(project, file)))
  return hash.digest('hex')
}

/** Does `work` unless `stamp` says that it was done for just these sources; returns whether it was done now. */
export async function unlessDone(stamp: string, hash: string, work: () => Promise<void>) {
  const file = path.join(project, stamp)
  if (existsSync(file) && readFileSync(file, 'utf8') === hash) return false
  await work()
  writeFileSync(file, hash)
  return true
}

function filesIn(source: string): string[] {
  const found = statSync(path.join(project, source), { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [source]
  return readdirSync(path.join(project, source), { withFileTypes: true })
    .filter((entry) => !['generated', 'launcher'].includes(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesIn(path.join(source, entry.name)))
}
