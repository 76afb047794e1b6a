import { z } from 'zod'
import { db, reader } from '../db/client.ts'
import { newest } from '../documents/newest-version.ts'
import { blocksIn, pageAt, type Span, structure } from '../documents/structure.ts'
import { titleSelect } from '../translation.ts'
import type { Viewer } from '../viewer.ts'
import { visibleDocuments, visibleRecommendations } from '../visibility.ts'
import { type Mark, type MarkedBlock, markedBlocks } from './marked-text.ts'

const columns = {
  id: true,
  title: true,
  language: true,
  sha256: true,
  fileName: true,
  roundtable: { select: { startsAt: true } },
} as const

const read = { ...columns, text: true, structure: true } as const

/**
 * Where a recommendation was made: by document, the blocks that hold its passages with the passages marked, and the
 * place of each passage (page; characters counted from 0, end not included).
 */
export async function sourcesOf(viewer: Viewer, recommendation: { id: string; number: number }) {
  const documents = await reader(viewer).document.findMany({
    where: { ...visibleDocuments(viewer), passages: { some: { recommendationId: recommendation.id } } },
    select: {
      ...read,
      correctsId: true,
      passages: {
        where: { recommendationId: recommendation.id },
        select: { id: true, start: true, end: true, documentId: true },
        orderBy: { position: 'asc' },
      },
    },
  })
  const corrects = new Map(documents.map(({ id, correctsId }) => [id, correctsId]))
  const shown = new Set(
    newest(
      documents.flatMap(({ passages }) => passages),
      corrects,
    ).map(({ documentId }) => documentId),
  )
  const current = documents.filter(({ id }) => shown.has(id))
  return current.map(({ text, structure: stored, passages, ...document }) => {
    const parsed = structure.parse(stored)
    const marks = passages.map(({ id: key, start, end }) => ({ key, start, end, number: recommendation.number }))
    const blocks = parsed.blocks.filter((block) => marks.some((mark) => blocksIn({ blocks: [block] }, mark).length > 0))
    return {
      ...document,
      blocks: markedBlocks(text, parsed, blocks, marks),
      passages: passages.map(({ start, end }) => ({ start, end, page: pageAt(parsed, start) })),
    }
  })
}

export type Source = Awaited<ReturnType<typeof sourcesOf>>[number]

/** A whole document with every passage that the viewer may see; null when the viewer may not see the document. */
export async function findMarkedDocument(viewer: Viewer, id: string) {
  if (!isId(id)) return null
  const found = await reader(viewer).document.findFirst({
    where: { ...visibleDocuments(viewer), id },
    select: {
      ...read,
      passages: {
        where: { recommendation: visibleRecommendations(viewer) },
        select: { id: true, start: true, end: true, recommendation: { select: named } },
        orderBy: { start: 'asc' },
      },
    },
  })
  if (!found) return null
  const { text, structure: stored, passages, ...document } = found
  const marks = passages.map(
    (passage): Mark => ({ ...spanOf(passage), key: passage.id, number: passage.recommendation.number }),
  )
  const parsed = structure.parse(stored)
  const blocks: MarkedBlock[] = markedBlocks(text, parsed, parsed.blocks, marks)
  const recommendations = new Map(passages.map(({ recommendation }) => [recommendation.number, recommendation]))
  return { ...document, length: text.length, pages: parsed.pages.length, blocks, recommendations }
}

const named = { number: true, ...titleSelect } as const

/* An address may hold anything. */
const isId = (id: string) => z.uuid().safeParse(id).success

const spanOf = ({ start, end }: Span) => ({ start, end })

/** The bytes as they were handed in; null when the viewer may not see the document. */
export async function findOriginal(viewer: Viewer, id: string) {
  if (!isId(id)) return null
  return db.document.findFirst({
    where: { ...visibleDocuments(viewer), id },
    select: { fileName: true, mediaType: true, bytes: true },
  })
}

/** The documents of a series that the viewer may see, newest roundtable first. */
export function listDocuments(viewer: Viewer) {
  return reader(viewer).document.findMany({
    where: visibleDocuments(viewer),
    select: columns,
    orderBy: [{ roundtable: { number: 'desc' } }, { createdAt: 'desc' }],
  })
}
