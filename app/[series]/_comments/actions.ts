'use server'
import * as editing from '#lib/comments/edit.ts'
import * as seen from '#lib/comments/mentions-seen.ts'
import * as visibility from '#lib/comments/visibility.ts'
import * as withdrawing from '#lib/comments/withdraw.ts'
import * as writing from '#lib/comments/write.ts'
import { formAction } from '#lib/form-action.ts'

/** Leads to the new comment, which may stand on another page of the discussion than what it answers. */
export const writeComment = formAction(writing.writeInput, writing.writeComment, {
  to: ({ id }, series) => `/${series}/comments/${id}`,
})
export const editComment = formAction(editing.editInput, editing.editComment)
export const withdrawComment = formAction(withdrawing.withdrawInput, withdrawing.withdrawComment)
export const changeCommentVisibility = formAction(visibility.commentVisibilityInput, visibility.changeCommentVisibility)
export const markMentionSeen = formAction(seen.markMentionSeenInput, seen.markMentionSeen)
