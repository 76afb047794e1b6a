import { z } from 'zod'
import { byField, fieldNames } from '../../follow-up-fields.ts'
import {
  change,
  day,
  number,
  organizationRef,
  personRef,
  reason,
  recommendationNumbers,
  visibility,
} from '../payload.ts'
import { yes } from '../speller.ts'
import { given, kind } from './kind.ts'

export const followUpKinds = {
  'followUp.created': kind({
    payload: z.object({
      number,
      ...byField(() => z.string().optional()),
      title: z.string(),
      recommendations: recommendationNumbers,
      visibility,
    }),
  }),
  'followUp.described': kind({
    payload: z.object({ number, ...byField(() => change(z.string()).optional()), title: change(z.string()) }),
    values: (changes, { words, list }) => ({
      renamed: yes(changes.title.old !== changes.title.new),
      fields: list(
        fieldNames.filter((name) => changes[name]?.old !== changes[name]?.new).map((name) => words.field[name]),
      ),
    }),
  }),
  'followUp.relinked': kind({ payload: z.object({ number, old: recommendationNumbers, new: recommendationNumbers }) }),
  'followUp.mergedInto': kind({ payload: z.object({ number, into: number }) }),
  'followUp.mergedFrom': kind({ payload: z.object({ number, from: number }) }),
  'followUp.offered': kind({
    payload: z.object({ number, organization: organizationRef, reason: reason.nullish() }),
    why: given,
  }),
  'followUp.offerWithdrawn': kind({ payload: z.object({ number, organization: organizationRef }) }),
  'followUp.takenOn': kind({
    payload: z.object({ number, organization: organizationRef, contact: personRef, dueOn: day }),
  }),
  'followUp.handedBack': kind({
    payload: z.object({ number, organization: organizationRef, reason, wasLead: z.boolean() }),
    why: given,
  }),
  'followUp.supportAdded': kind({ payload: z.object({ number, organization: organizationRef }) }),
  'followUp.supportEnded': kind({ payload: z.object({ number, organization: organizationRef }) }),
  'followUp.contactChanged': kind({ payload: z.object({ number, ...change(personRef).shape }) }),
  'followUp.visibilityChanged': kind({ payload: z.object({ number, old: visibility, new: visibility }) }),
}
