import { getTranslations } from 'next-intl/server'
import { TableKind } from '#lib/db/generated/enums.ts'
import { handIn } from '#lib/imports/import.ts'
import { tableLimits } from '#lib/imports/read/table.ts'
import { can } from '#lib/policy.ts'
import { asForm, seeOther, toSignIn, uploadAction } from '#lib/upload-action.ts'

type Params = { series: string }

/** Takes a table in, as a file or as pasted rows, and leads to the preview of what it would do. */
export const POST = uploadAction({
  limit: tableLimits.bytes,
  read: asForm,
  find: ({ viewer }) => can(viewer, 'importTable') || null,
  signedOut: (params: Params) => toSignIn(pageOf(params)),
  failed: (params: Params, problem) => back(params, { problem, limit: tableLimits.bytes / 1024 / 1024 }),
  take: async ({ viewer, params, body: form }) => {
    const handed = await handedIn(form)
    if (!handed) return back(params, { problem: 'missing' })
    const kind = Object.values(TableKind).find((each) => each === form.get('kind'))
    const outcome = await handIn(viewer, { ...handed, kind })
    if (outcome.status === 'ok') return seeOther(`${pageOf(params)}/${outcome.value.id}`)
    if (outcome.status !== 'invalid') return new Response(null, { status: 404 })
    return back(params, { problem: outcome.message.replace('imports.unreadable.', ''), ...outcome.values })
  },
})

const pageOf = ({ series }: Params) => `/${series}/imports`

async function handedIn(form: FormData) {
  const file = form.get('file')
  if (file instanceof File && file.name !== '')
    return { fileName: file.name.slice(-200), bytes: new Uint8Array(await file.arrayBuffer()) }
  const rows = form.get('rows')
  if (typeof rows !== 'string' || rows.trim() === '') return null
  const t = await getTranslations('imports')
  return { fileName: t('pasted'), bytes: new TextEncoder().encode(rows) }
}

function back(params: Params, said: Record<string, string | number>) {
  const query = Object.entries(said).map(([name, value]): [string, string] => [name, String(value).slice(0, 200)])
  return seeOther(`${pageOf(params)}?${new URLSearchParams(query)}`)
}
