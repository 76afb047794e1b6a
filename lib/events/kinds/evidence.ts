import { z } from 'zod'
import { decision, number, reason, visibility } from '../payload.ts'
import { given, kind } from './kind.ts'

export const evidenceKinds = {
  'evidence.attached': kind({
    payload: z.object({ number, title: z.string(), sha256: z.string().nullish(), url: z.string().nullish() }),
  }),
  'evidence.reviewed': kind({
    payload: z.object({ number, title: z.string(), decision, reason: reason.nullish() }),
    why: given,
  }),
  'part.visibilityChanged': kind({
    payload: z.object({ number, part: z.enum(['update', 'evidence']), id: z.uuid(), old: visibility, new: visibility }),
  }),
}
