import { getTranslations } from 'next-intl/server'
import { received } from '#app/[series]/follow-ups/[number]/evidence/received.ts'
import { isSameOrigin } from '#app/[series]/follow-ups/[number]/evidence/same-origin.ts'
import { TableKind } from '#lib/db/generated/enums.ts'
import { handIn } from '#lib/imports/import.ts'
import { tableLimits } from '#lib/imports/read/table.ts'
import { can } from '#lib/policy.ts'
import { seriesViewer } from '#lib/session.ts'
import { isMember } from '#lib/viewer.ts'

type Context = { params: Promise<{ series: string }> }

/** Takes a table in, as a file or as pasted rows, and leads to the preview of what it would do. */
export async function POST(request: Request, { params }: Context) {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 })
  const { series: slug } = await params
  const { viewer } = await seriesViewer(slug)
  const page = `/${slug}/imports`
  if (!isMember(viewer)) return seeOther(`/sign-in?to=${encodeURIComponent(page)}`)
  if (!can(viewer, 'importTable')) return new Response(null, { status: 404 })

  const upload = await received(request, tableLimits.bytes)
  if ('failed' in upload) return back(page, { problem: upload.failed, limit: tableLimits.bytes / 1024 / 1024 })
  const handed = await handedIn(upload.form)
  if (!handed) return back(page, { problem: 'missing' })
  const kind = Object.values(TableKind).find((each) => each === upload.form.get('kind'))
  const outcome = await handIn(viewer, { ...handed, kind })
  if (outcome.status === 'ok') return seeOther(`${page}/${outcome.value.id}`)
  if (outcome.status !== 'invalid') return new Response(null, { status: 404 })
  return back(page, { problem: outcome.message.replace('imports.unreadable.', ''), ...outcome.values })
}

async function handedIn(form: FormData) {
  const file = form.get('file')
  if (file instanceof File && file.name !== '')
    return { fileName: file.name.slice(-200), bytes: new Uint8Array(await file.arrayBuffer()) }
  const rows = form.get('rows')
  if (typeof rows !== 'string' || rows.trim() === '') return null
  const t = await getTranslations('imports')
  return { fileName: t('pasted'), bytes: new TextEncoder().encode(rows) }
}

function back(page: string, said: Record<string, string | number>) {
  const query = Object.entries(said).map(([name, value]): [string, string] => [name, String(value).slice(0, 200)])
  return seeOther(`${page}?${new URLSearchParams(query)}`)
}

/** Relative, because behind a reverse proxy the address that the server knows is not the visitor's. */
function seeOther(location: string) {
  return new Response(null, { status: 303, headers: { location } })
}
