import { reader } from '../db/client.ts'
import type { Viewer } from '../viewer.ts'
import { visibleDocuments } from '../visibility.ts'

/** Who sees a document, the version that it corrects and the one that corrects it, where the viewer may see those. */
export async function versionsOf(viewer: Viewer, id: string) {
  const found = await reader(viewer).document.findFirst({
    where: { ...visibleDocuments(viewer), id },
    select: {
      visibility: true,
      corrects: { select: named },
      corrected: { select: named, where: visibleDocuments(viewer) },
    },
  })
  if (!found) return null
  const { visibility, corrects, corrected } = found
  const seen =
    corrects && (await reader(viewer).document.count({ where: { ...visibleDocuments(viewer), id: corrects.id } }))
  return { visibility, corrects: seen ? corrects : null, corrected }
}

const named = { id: true, title: true, language: true } as const
