import { env } from '#lib/env.ts'
import { fileResponse, streamed } from '#lib/exports/file.ts'
import { jsonOf } from '#lib/exports/json.ts'
import { seriesViewer } from '#lib/session.ts'
import { fileAsked } from '../list/file-asked.ts'

type Context = { params: Promise<{ series: string }> }

/** The list of the page above, with the same filter, whole. */
export async function GET(request: Request, { params }: Context) {
  const asked = await fileAsked(request, await seriesViewer((await params).series))
  if (asked instanceof Response) return asked
  const { series, viewer, filter, name } = asked
  return fileResponse(
    streamed(jsonOf(viewer, series, filter, env().NEXTAUTH_URL)),
    'application/json; charset=utf-8',
    `${name}.json`,
  )
}
