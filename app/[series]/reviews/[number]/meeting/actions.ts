'use server'
import { formAction } from '#lib/form-action.ts'
import * as attendance from '#lib/reviews/meeting/attendance.ts'
import * as confirming from '#lib/reviews/meeting/confirm.ts'
import * as course from '#lib/reviews/meeting/course.ts'
import * as outcomes from '#lib/reviews/meeting/decisions.ts'
import * as remarks from '#lib/reviews/meeting/remarks.ts'

export const begin = formAction(course.meetingInput, course.beginMeeting)
export const end = formAction(course.meetingInput, course.endMeeting)
export const show = formAction(course.itemInput, course.showItem)
export const finish = formAction(course.itemInput, course.finishItem)
export const reopen = formAction(course.itemInput, course.reopenItem)

export const write = formAction(outcomes.decisionInput, outcomes.writeDecision, { saved: 'meeting.written' })
export const strike = formAction(outcomes.withdrawDecisionInput, outcomes.withdrawDecision)
export const say = formAction(remarks.remarkInput, remarks.remark, { saved: 'meeting.remarks.sent' })
export const unsay = formAction(remarks.withdrawRemarkInput, remarks.withdrawRemark)

export const take = formAction(attendance.attendanceInput, attendance.takeAttendance, { saved: 'meeting.attend.saved' })
export const add = formAction(attendance.addAttendantInput, attendance.addAttendant)

export const confirmOne = formAction(confirming.confirmDecisionInput, confirming.confirmDecision)
export const confirmEach = formAction(confirming.confirmAllInput, confirming.confirmAll, {
  saved: 'meeting.confirm.confirmed',
})
