import { db } from '../../db/client.ts'
import { lettersOf } from '../../folded.ts'
import type { Actor } from '../../viewer.ts'
import { visibleDocuments } from '../../visibility.ts'

export type Source = { id: string; title: string; text: string; roundtableId: string | null }
type Passage = { exact: string; start: number }
type Placed = { document: Source; passages: Passage[] } | { twice: number } | null

export function sourcesFor(actor: Actor): Promise<Source[]> {
  return db.document.findMany({
    where: visibleDocuments(actor),
    orderBy: { createdAt: 'desc' },
    select: { id: true, title: true, text: true, roundtableId: true },
  })
}

/**
 * Where the words of a cell stand in a document that was read in: whole, or line by line as an export puts several passages.
 * However they are wrapped, since a spreadsheet wraps anew. Null where no document has them.
 * @param title of the document that the table names; '' looks in all
 */
export function placeIn(documents: Source[], words: string, title: string): Placed {
  const meant = documents.filter((document) => title === '' || lettersOf(document.title) === lettersOf(title))
  const lines = words.split('\n').filter((line) => line.trim())
  for (const parts of [[words], lines]) {
    for (const document of meant) {
      const found = parts.map((part) => occurrences(document.text, part))
      const repeated = found.find((places) => places.length > 1)
      if (found.every((places) => places.length > 0) && repeated) return { twice: repeated.length }
      const passages = found.flatMap(([only]) => only ?? [])
      if (passages.length === parts.length) return { document, passages }
    }
  }
  return null
}

function occurrences(text: string, words: string): Passage[] {
  const parts = words
    .trim()
    .split(/\s+/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  if (parts.join('') === '') return []
  return [...text.matchAll(new RegExp(parts.join('\\s+'), 'g'))].map((match) => ({
    exact: match[0],
    start: match.index,
  }))
}
