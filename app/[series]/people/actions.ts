'use server'
import { formAction } from '#lib/form-action.ts'
import { changeEmail, changeEmailInput } from '#lib/people/change-email.ts'
import { invite, inviteInput } from '#lib/people/invitation.ts'
import { changeMembership, changeMembershipInput, endMembership, endMembershipInput } from '#lib/people/membership.ts'
import { endSessions, endSessionsInput } from '#lib/people/sessions.ts'

export const sendInvitation = formAction(inviteInput, invite, {
  sensitive: true,
  to: ({ personId }, series) => `/${series}/people/${personId}?invited=1`,
})
export const saveMembership = formAction(changeMembershipInput, changeMembership, {
  sensitive: true,
  saved: 'people.saved',
})
export const saveEmail = formAction(changeEmailInput, changeEmail, { sensitive: true, saved: 'people.saved' })
export const finishMembership = formAction(endMembershipInput, endMembership, { saved: 'people.ended' })
export const signOutEverywhere = formAction(endSessionsInput, endSessions, { saved: 'people.sessionsEnded' })
