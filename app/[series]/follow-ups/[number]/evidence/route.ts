import { Language } from '#lib/db/generated/enums.ts'
import { attachFile, attachFileInput, largestFile } from '#lib/follow-ups/evidence.ts'
import { findFollowUp } from '#lib/follow-ups/item.ts'
import { typedValues } from '#lib/form-action.ts'
import { nested } from '#lib/settle.ts'
import { asForm, seeOther, toSignIn, uploadAction } from '#lib/upload-action.ts'
import { outcomeOf, type UploadOutcome } from './outcome.ts'

type Params = { series: string; number: string }

/** Takes a file as evidence and leads back to the page, which says how it ended. */
export const POST = uploadAction({
  limit: largestFile,
  read: asForm,
  signedOut: (params: Params) => toSignIn(pageOf(params)),
  failed: (params: Params, problem) => back(params, problem),
  find: ({ series, viewer, params }) =>
    /^[1-9]\d{0,8}$/.test(params.number) ? findFollowUp(viewer, series, Number(params.number)) : null,
  take: async ({ viewer, params, found, body: form }) => {
    const file = form.get('file')
    if (!(file instanceof File) || file.name === '') return back(params, 'missing', form)
    const input = attachFileInput.safeParse({
      ...nested(typedValues(form)),
      id: found.id,
      fileName: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })
    if (!input.success) return back(params, 'broken', form)
    const outcome = await attachFile(viewer, input.data)
    if (outcome.status === 'ok') return back(params, 'saved')
    if (outcome.status === 'refused') return back(params, 'forbidden', form)
    return back(params, outcomeOf(outcome.message), form)
  },
})

const pageOf = ({ series, number }: Params) => `/${series}/follow-ups/${encodeURIComponent(number)}`

const kept = ['title', 'updateId', 'visibility']

/** What was typed comes along, so that it stands in the form again; the file itself has to be chosen anew. */
function back(params: Params, outcome: UploadOutcome, form?: FormData) {
  const query = new URLSearchParams({ upload: outcome })
  for (const name of [...kept, ...Object.values(Language).map((language) => `translations.${language}.title`)]) {
    const typed = form?.get(name)
    if (typeof typed === 'string' && typed) query.set(name, typed.slice(0, 300))
  }
  return seeOther(`${pageOf(params)}?${query}#evidence`)
}
