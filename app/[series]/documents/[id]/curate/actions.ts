'use server'
import { accept, acceptInput, acceptPicked } from '#lib/curation/accept.ts'
import { addCandidate, addCandidateInput, adjust, adjustInput } from '#lib/curation/adjust-and-add.ts'
import { adoptAccepted, adoptAcceptedInput } from '#lib/curation/adopt-accepted.ts'
import { attachInput, attachPassage } from '#lib/curation/attach.ts'
import { mergeCandidates, mergeInput } from '#lib/curation/merge.ts'
import { pickedInput } from '#lib/curation/on-candidate.ts'
import { reject, rejectInput } from '#lib/curation/reject.ts'
import { undoPicked } from '#lib/curation/undo.ts'
import { formAction } from '#lib/form-action.ts'

export const takeUp = formAction(acceptInput, accept, { saved: 'curation.saved.accepted' })
export const takeUpPicked = formAction(pickedInput, acceptPicked)
export const leaveOut = formAction(rejectInput, reject, { saved: 'curation.saved.rejected' })
export const merge = formAction(mergeInput, mergeCandidates, { saved: 'curation.saved.merged' })
export const attach = formAction(attachInput, attachPassage, { saved: 'curation.saved.attached' })
export const stretch = formAction(adjustInput, adjust, { saved: 'curation.saved.adjusted' })
export const add = formAction(addCandidateInput, addCandidate, { saved: 'curation.saved.added' })
export const undo = formAction(pickedInput, undoPicked)
export const adoptAll = formAction(adoptAcceptedInput, adoptAccepted, {
  to: (_, series) => `/${series}/recommendations`,
})
