import type { Tx } from '../db/client.ts'
import type { Visibility } from '../db/generated/enums.ts'
import { givenIn } from '../translation.ts'
import type { Viewer } from '../viewer.ts'
import { record, type Subjects } from './record.ts'

type Told = { of: string; was: unknown; now: unknown }

/** One event for every text of a thing that was translated, translated anew, or whose translation was taken back. */
export async function recordTranslations(
  tx: Tx,
  actor: Viewer,
  { of, was, now }: Told,
  about: Subjects & { visibility: Visibility },
) {
  const [before, after] = [givenIn({ translations: was }), givenIn({ translations: now })]
  for (const language of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [then, given] = [before[language] ?? {}, after[language] ?? {}]
    for (const field of new Set([...Object.keys(then), ...Object.keys(given)])) {
      const change = { old: then[field] ?? null, new: given[field] ?? null }
      if (change.old !== change.new)
        await record(tx, actor, 'words.translated', { of, field, language, ...change }, about)
    }
  }
}
