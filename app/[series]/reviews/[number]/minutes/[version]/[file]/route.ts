import { fileResponse } from '#lib/exports/file.ts'
import { minutesFormats } from '#lib/packs/formats.ts'
import { printedMinutes } from '#lib/packs/printed-minutes.ts'
import { findMinutes } from '#lib/reviews/minutes/queries.ts'
import { findReview } from '#lib/reviews/review.ts'
import { seriesViewer } from '#lib/session.ts'

type Context = { params: Promise<{ series: string; number: string; version: string; file: string }> }

/** Published minutes as a file to keep, in the reader's language and edition. */
export async function GET(_: Request, { params }: Context) {
  const { series, number, version, file } = await params
  const { viewer } = await seriesViewer(series)
  const format = minutesFormats.find((each) => each === file)
  const review = await findReview(viewer, Number(number))
  const minutes = review && (await findMinutes(viewer, review, Number(version)))
  if (!minutes || !format) return new Response(null, { status: 404 })
  const { content, ...published } = minutes
  const [made] = await printedMinutes({ content, published, language: viewer.language, formats: [format] })
  if (!made) return new Response(null, { status: 404 })
  return fileResponse(Buffer.from(made.bytes), made.mediaType, made.name)
}
