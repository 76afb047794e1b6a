'use server'
import * as assignment from '#lib/follow-ups/assignment.ts'
import * as closure from '#lib/follow-ups/closure.ts'
import * as contact from '#lib/follow-ups/contact.ts'
import * as deadline from '#lib/follow-ups/deadline.ts'
import * as words from '#lib/follow-ups/description.ts'
import * as end from '#lib/follow-ups/discontinuation.ts'
import * as evidence from '#lib/follow-ups/evidence.ts'
import * as freshness from '#lib/follow-ups/no-change.ts'
import * as offer from '#lib/follow-ups/offer.ts'
import * as progress from '#lib/follow-ups/progress.ts'
import * as support from '#lib/follow-ups/support.ts'
import * as seen from '#lib/follow-ups/visibility.ts'
import { formAction } from '#lib/form-action.ts'
import * as discussion from '#lib/reviews/collect/discussion.ts'

export const offerLead = formAction(offer.offerLeadInput, offer.offerLead)
export const withdrawOffer = formAction(offer.withdrawOfferInput, offer.withdrawOffer)
export const takeOn = formAction(assignment.takeOnInput, assignment.takeOn)
export const handBack = formAction(assignment.handBackInput, assignment.handBack)
export const addSupport = formAction(support.supportInput, support.addSupport)
export const endSupport = formAction(support.supportInput, support.endSupport)
export const changeContact = formAction(contact.changeContactInput, contact.changeContact)
export const describe = formAction(words.describeInput, words.describe)
export const relink = formAction(words.relinkInput, words.relink)

export const report = formAction(progress.reportInput, progress.report)
export const confirmNoChange = formAction(freshness.confirmNoChangeInput, freshness.confirmNoChange)
export const hold = formAction(progress.holdInput, progress.hold)
export const resume = formAction(progress.resumeInput, progress.resume)
export const discontinue = formAction(end.discontinueInput, end.discontinue)
export const reopen = formAction(end.reopenInput, end.reopen)
export const requestExtension = formAction(deadline.requestExtensionInput, deadline.requestExtension)
export const decideExtension = formAction(deadline.decideExtensionInput, deadline.decideExtension)
export const reportImplemented = formAction(closure.reportImplementedInput, closure.reportImplemented)
export const verify = formAction(closure.verifyInput, closure.verify)
export const returnToLead = formAction(closure.returnToLeadInput, closure.returnToLead)

export const attachLink = formAction(evidence.attachLinkInput, evidence.attachLink)
export const reviewEvidence = formAction(evidence.reviewEvidenceInput, evidence.reviewEvidence)
export const changeFollowUpVisibility = formAction(seen.changeFollowUpVisibilityInput, seen.changeFollowUpVisibility, {
  sensitive: true,
})
export const changeUpdateVisibility = formAction(seen.changePartVisibilityInput, seen.changeUpdateVisibility)
export const changeEvidenceVisibility = formAction(seen.changePartVisibilityInput, seen.changeEvidenceVisibility)

export const requestDiscussion = formAction(discussion.requestDiscussionInput, discussion.requestDiscussion)
export const dropDiscussion = formAction(discussion.dropDiscussionInput, discussion.dropDiscussion)
