import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '#lib/db/embedded/server.ts'
import { migrate } from '#lib/db/migrate.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server's own database `roundtable`: migrated, empty, and the template of each test file's database. */
    template: string
  }
}

/** One real PostgreSQL for the whole run, in a folder that goes away with it. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(path.join(tmpdir(), 'roundtable-tests-'))
  const server = await startEmbedded({ folder, password: 'tests', throwaway: true })
  await migrate(server.url)
  project.provide('template', server.url)
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
