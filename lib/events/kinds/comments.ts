import { z } from 'zod'
import { visibility } from '../payload.ts'
import { kind } from './kind.ts'

const on = z.string().regex(/^[RF]-\d+$/)

export const commentKinds = {
  'comment.written': kind({ payload: z.object({ on, reply: z.boolean() }) }),
  'comment.edited': kind({ payload: z.object({ on }) }),
  'comment.withdrawn': kind({ payload: z.object({ on }) }),
  'comment.visibilityChanged': kind({ payload: z.object({ on, old: visibility, new: visibility }) }),
}
