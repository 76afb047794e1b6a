import { notFound } from 'next/navigation'
import { cache } from 'react'
import { findMarkedDocument } from '#lib/recommendations/source.ts'
import { seriesViewer } from '#lib/session.ts'

/** Once a request, for the page and its title; 404 for what the viewer may not see. */
export const loadDocument = cache(async (slug: string, id: string) => {
  const { viewer } = await seriesViewer(slug)
  return (await findMarkedDocument(viewer, id)) ?? notFound()
})

export type LoadedDocument = Awaited<ReturnType<typeof loadDocument>>
