import { createReadStream } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { Refusal } from '../refusal.ts'
import { BackupReader, type Head } from './file.ts'

const schema: z.ZodType<Head> = z.object({
  format: z.literal('roundtable-follow-up backup 1'),
  at: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  session: z.string().optional(),
})

/** @throws Refusal when it is no backup */
export async function openBackup(file: string): Promise<{ head: Head; reader: BackupReader }> {
  await access(file, constants.R_OK).catch(() => {
    throw new Refusal(`There is no file ${file} that can be read.`)
  })
  const unzipped = createGunzip()
  pipeline(createReadStream(file), unzipped, () => {})
  const reader = new BackupReader(unzipped)
  const head = schema.safeParse(await reader.line())
  if (!head.success) throw new Refusal(`${file} is no backup that this version can read.`)
  return { head: head.data, reader }
}
