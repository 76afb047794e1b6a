import { z } from 'zod'
import { Language } from '#lib/db/generated/enums.ts'
import { fileResponse } from '#lib/exports/file.ts'
import { letterTo } from '#lib/reviews/collect/letter.ts'
import { findReview } from '#lib/reviews/review.ts'
import { requireViewer } from '#lib/session.ts'

type Context = { params: Promise<{ series: string; number: string; slug: string }> }

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The letter to the head of an organization, to be printed and sent. `?language=en` or `ja` overrides its own. */
export async function GET(request: Request, { params }: Context) {
  const { series: slug, number, slug: organization } = await params
  const { series, viewer } = await requireViewer(slug)
  const language = z.enum(Language).optional().catch(undefined)
  const asked = language.parse(new URL(request.url).searchParams.get('language') ?? undefined)
  const review = await findReview(viewer, Number(number))
  const letter = review && (await letterTo(viewer, series, review, organization, asked))
  if (!letter) return new Response(null, { status: 404 })
  return fileResponse(Buffer.from(letter.bytes), docx, letter.fileName)
}
