import { reader } from '../db/client.ts'
import { can } from '../policy.ts'
import { titleSelect } from '../translation.ts'
import type { Viewer } from '../viewer.ts'
import { visibleDocuments, visibleRecommendations } from '../visibility.ts'

/** The documents that the viewer may see, the newest roundtable first, and to curators how many candidates wait in each. */
export async function listWithCuration(viewer: Viewer) {
  const rows = await reader(viewer).document.findMany({
    where: visibleDocuments(viewer),
    select: {
      id: true,
      title: true,
      language: true,
      visibility: true,
      correctsId: true,
      corrected: { where: visibleDocuments(viewer), select: { id: true } },
      roundtable: { select: { startsAt: true, ...titleSelect } },
      passages: { where: { recommendation: visibleRecommendations(viewer) }, select: { recommendationId: true } },
      candidates: {
        where: { OR: [{ state: 'pending' }, { state: 'accepted', recommendationId: null }] },
        select: { state: true },
      },
    },
    orderBy: [{ roundtable: { number: 'desc' } }, { createdAt: 'desc' }],
  })
  return rows.map(({ passages, candidates, corrected, ...document }) => ({
    ...document,
    isCorrected: corrected.length > 0,
    recommendations: new Set(passages.map(({ recommendationId }) => recommendationId)).size,
    pending: can(viewer, 'curate') ? candidates.filter(({ state }) => state === 'pending').length : 0,
    accepted: can(viewer, 'curate') ? candidates.filter(({ state }) => state === 'accepted').length : 0,
  }))
}

export type ListedDocument = Awaited<ReturnType<typeof listWithCuration>>[number]
