'use server'
import { formAction } from '#lib/form-action.ts'
import * as answers from '#lib/reviews/collect/answers.ts'
import * as handing from '#lib/reviews/collect/hand-in.ts'
import * as row from '#lib/reviews/collect/row.ts'

export const saveAnswers = formAction(answers.saveAnswersInput, answers.saveAnswers, {
  to: ({ number, next }, series) => `/${series}/reviews/${number}/answer${next === 'check' ? '?check=yes' : ''}`,
})
export const keepRow = formAction(row.keepRowInput, row.keepRow)
export const handIn = formAction(handing.handInInput, handing.handIn)
