import { importDocument, importDocumentInput, pasted } from '#lib/curation/import-document.ts'
import { limits } from '#lib/documents/read/unreadable.ts'
import { can } from '#lib/policy.ts'
import { asForm, seeOther, toSignIn, uploadAction } from '#lib/upload-action.ts'
import type { UploadProblem } from '../upload-problem.tsx'

type Params = { series: string }

/** Takes a document in, as a file or as pasted text, and leads to where it is being read. */
export const POST = uploadAction({
  limit: limits.bytes,
  read: asForm,
  find: ({ viewer }) => can(viewer, 'importDocument') || null,
  signedOut: (params: Params) => toSignIn(pageOf(params)),
  failed: (params: Params, problem) => back(params, problem),
  take: async ({ viewer, params, body: form }) => {
    const handed = await handedIn(form)
    if (!handed) return back(params, 'missing', form)
    const input = importDocumentInput.safeParse({ ...handed, correctsId: form.get('corrects') ?? undefined })
    if (!input.success) return back(params, 'broken', form)
    const outcome = await importDocument(viewer, input.data)
    if (outcome.status === 'ok') return seeOther(`/${params.series}/documents/readings/${outcome.value.id}`)
    if (outcome.status === 'refused') return new Response(null, { status: 404 })
    return back(params, problemOf(outcome.message), form)
  },
})

const pageOf = ({ series }: Params) => `/${series}/documents/new`

async function handedIn(form: FormData) {
  const words = form.get('text')
  if (typeof words === 'string') return words.trim() ? pasted(words, String(form.get('name') ?? '')) : null
  const file = form.get('file')
  if (!(file instanceof File) || file.name === '') return null
  return { fileName: file.name.slice(-200), bytes: new Uint8Array(await file.arrayBuffer()) }
}

function problemOf(message: string): UploadProblem {
  return (['sameFile', 'empty', 'tooLarge'] as const).find((each) => message === `curation.errors.${each}`) ?? 'broken'
}

function back(params: Params, problem: UploadProblem, form?: FormData) {
  const query = new URLSearchParams({ problem })
  const corrects = form?.get('corrects')
  if (typeof corrects === 'string' && corrects) query.set('corrects', corrects)
  return seeOther(`${pageOf(params)}?${query}`)
}
