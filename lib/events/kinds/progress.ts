import { z } from 'zod'
import { change, confidence, day, number, progress, reason } from '../payload.ts'
import { yes } from '../speller.ts'
import { given, kind } from './kind.ts'

const shift = z.object({ number, from: day.nullable(), to: day })

export const progressKinds = {
  'followUp.reported': kind({
    payload: z.object({
      number,
      progress: change(progress),
      confidence: change(confidence),
      changed: z.string(),
      obstacles: z.string(),
      nextStep: z.string(),
    }),
    values: ({ progress, confidence }) => ({
      progressMoved: yes(progress.old !== progress.new),
      confidenceMoved: yes(confidence.old !== confidence.new),
    }),
    why: (p) => p.changed,
  }),
  'followUp.confirmed': kind({ payload: z.object({ number }) }),
  'followUp.held': kind({
    payload: z.object({ number, progressWas: progress, reason }),
    why: given,
  }),
  'followUp.resumed': kind({ payload: z.object({ number, progress }) }),
  'followUp.discontinued': kind({
    payload: z.object({ number, progressWas: progress, reason }),
    why: given,
  }),
  'followUp.reopened': kind({
    payload: z.object({ number, progress, reason }),
    why: given,
  }),
  'followUp.implementedReported': kind({
    payload: z.object({ number, progressWas: progress, reason }),
    why: given,
  }),
  'followUp.verified': kind({
    payload: z.object({ number, reason: reason.nullish() }),
    why: given,
  }),
  'followUp.returned': kind({
    payload: z.object({ number, progress, reason }),
    why: given,
  }),
  'followUp.extensionRequested': kind({
    payload: shift.extend({ reason }),
    why: given,
  }),
  'followUp.extensionAgreed': kind({
    payload: shift.extend({ reason: reason.nullish() }),
    why: given,
  }),
  'followUp.extensionRefused': kind({
    payload: shift.extend({ reason }),
    why: given,
  }),
}
