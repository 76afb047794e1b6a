import { notFound } from 'next/navigation'
import { cache } from 'react'
import type { Curated, Curation } from '#lib/curation/curation-page.ts'
import { findCurated } from '#lib/curation/curation-page.ts'
import { requireViewer, type SeriesRow } from '#lib/session.ts'
import type { Viewer } from '#lib/viewer.ts'

/** Once a request; 404 for whoever does not curate. */
export const loadCurated = cache(async (slug: string, id: string) => {
  const { viewer } = await requireViewer(slug)
  return (await findCurated(viewer, id)) ?? notFound()
})

/** What the parts of the page are given. `path`: the document's. */
export type Shown = {
  document: Curated
  curation: Curation
  path: string
  series: SeriesRow
  viewer: Viewer
  chosen?: string
}
