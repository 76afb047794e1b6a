import { directoryOf } from '#lib/comments/directory.ts'
import type { Viewer } from '#lib/viewer.ts'

/** Who can be mentioned, for suggestions: first the name that is written, in the reader's language, then all others. */
export async function namesToSuggest(viewer: Viewer): Promise<[string, ...string[]][]> {
  const known = await directoryOf(viewer)
  const twice = Map.groupBy(known, (each) => each.label(viewer.language))
  return known.map((each) => {
    const plain = each.label(viewer.language)
    const name = (twice.get(plain)?.length ?? 0) > 1 ? (each.names.at(-1) ?? plain) : plain
    return [name, ...each.names.filter((other) => other !== name && !other.endsWith(')') && !other.endsWith('）'))]
  })
}
