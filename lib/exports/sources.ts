import { z } from 'zod'
import { reader } from '../db/client.ts'
import { Language } from '../db/generated/enums.ts'
import { newest } from '../documents/newest-version.ts'
import { pageAt } from '../documents/structure.ts'
import { frozenWords, localized, nameSelect, titleSelect } from '../translation.ts'
import type { Viewer } from '../viewer.ts'
import { visibleDocuments, visibleRecommendations } from '../visibility.ts'

/** Where a recommendation comes from: its words, and where they stand. */
export type Source = {
  number: number
  title: string
  language: Language
  translations?: unknown
  theme: string | null
  passages: Passage[]
}

export type Passage = {
  exact: string
  language: Language
  page: number
  document: string
  /** when the roundtable met that the document tells of */
  date: Date | null
}

const exportedTitle = z.object({ title: z.string(), ...frozenWords, language: z.enum(Language) })

const pages = z.object({ pages: z.array(z.object({ number: z.number(), start: z.number(), end: z.number() })) })

/** The recommendations that the viewer may see, by number, with the passages of documents that they may see. */
export async function sourcesOf(viewer: Viewer): Promise<Map<number, Source>> {
  const [recommendations, documents] = await Promise.all([
    reader(viewer).recommendation.findMany({
      where: visibleRecommendations(viewer),
      select: {
        number: true,
        ...titleSelect,
        theme: { select: nameSelect },
        passages: { orderBy: { position: 'asc' }, select: { exact: true, start: true, documentId: true } },
      },
    }),
    reader(viewer).document.findMany({
      where: visibleDocuments(viewer),
      select: {
        id: true,
        title: true,
        language: true,
        structure: true,
        correctsId: true,
        roundtable: { select: { startsAt: true } },
      },
    }),
  ])
  const known = new Map(documents.map((each) => [each.id, { ...each, structure: pages.parse(each.structure) }]))
  const corrects = new Map(documents.map(({ id, correctsId }) => [id, correctsId]))
  const sources = recommendations.map(({ number, theme, passages, ...titles }): [number, Source] => [
    number,
    {
      number,
      ...exportedTitle.parse(titles),
      theme: theme && localized(theme, 'name', viewer.language),
      passages: newest(passages, corrects).flatMap(({ exact, start, documentId }) => {
        const document = known.get(documentId)
        if (!document) return []
        const { title, language, structure, roundtable } = document
        return { exact, language, page: pageAt(structure, start), document: title, date: roundtable?.startsAt ?? null }
      }),
    },
  ])
  return new Map(sources)
}
