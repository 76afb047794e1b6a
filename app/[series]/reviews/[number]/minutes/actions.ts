'use server'
import { formAction } from '#lib/form-action.ts'
import {
  answerMinutesComment,
  circulateInput,
  circulateMinutes,
  commentOnMinutes,
  minutesAnswerInput,
  minutesCommentInput,
} from '#lib/reviews/minutes/comments.ts'
import { correctMinutes, erratumInput } from '#lib/reviews/minutes/erratum.ts'
import { publishInput, publishMinutes } from '#lib/reviews/minutes/publish.ts'
import { minutesTextInput, saveMinutesText } from '#lib/reviews/minutes/texts.ts'

const toMinutes = (made: { number: number; minutes: number }, series: string) =>
  `/${series}/reviews/${made.number}/minutes/${made.minutes}`

export const saveText = formAction(minutesTextInput, saveMinutesText, { saved: 'minutes.saved' })
export const circulate = formAction(circulateInput, circulateMinutes, { saved: 'minutes.circulated' })
export const comment = formAction(minutesCommentInput, commentOnMinutes, { saved: 'minutes.commented' })
export const answerComment = formAction(minutesAnswerInput, answerMinutesComment)
export const publish = formAction(publishInput, publishMinutes, { to: toMinutes })
export const correct = formAction(erratumInput, correctMinutes, { to: toMinutes })
