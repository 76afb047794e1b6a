import { ownerAddress } from '../db/embedded/application-role.ts'
import type { Database } from './database.ts'
import { lock, running } from './lock.ts'
import { secretsIn } from './secrets.ts'
import type { Settings } from './settings.ts'

/** Works on the database that is served now, beside its server, or else on one that is opened for it. */
export async function onDatabase<T>(
  { databaseUrl, dataFolder }: Settings,
  open: () => Promise<Database>,
  work: (url: string, ownerUrl: string) => Promise<T>,
): Promise<T> {
  const served = databaseUrl ? undefined : running(dataFolder)?.databaseUrl
  if (served) return await work(served, ownerAddress(served, secretsIn(dataFolder).database))
  // Beside others on a database that the operator brings; the one that comes along is for one at a time.
  const held = databaseUrl ? undefined : lock(dataFolder)
  try {
    const database = await open()
    try {
      held?.announce(database.url)
      return await work(database.url, database.ownerUrl)
    } finally {
      await database.stop()
    }
  } finally {
    held?.release()
  }
}
