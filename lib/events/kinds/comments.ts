import { z } from 'zod'
import { visibility } from '../parts.ts'
import { kind } from './kind.ts'

const on = z.string().regex(/^[RF]-\d+$/)

export const commentKinds = {
  'comment.written': kind({
    payload: z.object({ on, reply: z.boolean() }),
    en: (p) => `${p.reply ? 'replied' : 'commented'} on ${p.on}`,
    ja: (p) => `${p.on}に${p.reply ? '返信' : 'コメント'}`,
  }),
  'comment.edited': kind({
    payload: z.object({ on }),
    en: (p) => `edited a comment on ${p.on}`,
    ja: (p) => `${p.on}のコメントを編集`,
  }),
  'comment.withdrawn': kind({
    payload: z.object({ on }),
    en: (p) => `withdrew a comment on ${p.on}`,
    ja: (p) => `${p.on}のコメントを取り下げ`,
  }),
  'comment.visibilityChanged': kind({
    payload: z.object({ on, old: visibility, new: visibility }),
    en: (p, s) => `changed who sees a comment on ${p.on} to ${s.word('visibility', p.new)}`,
    ja: (p, s) => `${p.on}のコメントの公開範囲を「${s.word('visibility', p.new)}」に変更`,
  }),
}
