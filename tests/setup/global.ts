import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '#lib/db/embedded/server.ts'
import { prepare } from '#lib/db/prepare.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The owner's address of the server's own database `roundtable`: migrated, empty, and the template of each test file's database. */
    template: string
  }
}

/** One real PostgreSQL for the whole run, in a folder that goes away with it. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(path.join(tmpdir(), 'roundtable-tests-'))
  const server = await startEmbedded({ folder, password: 'tests', throwaway: true })
  await prepare(server.ownerUrl, server.url)
  project.provide('template', server.ownerUrl)
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
