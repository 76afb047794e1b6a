/**
 * Of passages that stand in several versions of a document, those in the newest that has as many; a version that lost some
 * does not hide them.
 * @param corrects which version each document corrects, by its id
 */
export function newest<P extends { documentId: string }>(passages: P[], corrects: Map<string, string | null>): P[] {
  const count = (id: string) => passages.filter(({ documentId }) => documentId === id).length
  const later = [...corrects].flatMap(([id, old]) => (old ? [{ id, old }] : []))
  return passages.filter(
    ({ documentId }) => !later.some(({ id, old }) => old === documentId && count(id) >= count(documentId)),
  )
}
