import { z } from 'zod'
import { TableKind } from '../../db/generated/enums.ts'
import { kind } from './kind.ts'

const counts = z.object({ created: z.number(), changed: z.number(), refused: z.number() })

export const importKinds = {
  'table.imported': kind({
    payload: counts.extend({ fileName: z.string(), kind: z.enum(TableKind) }),
    en: (p) =>
      `imported the table “${p.fileName}” of ${nouns[p.kind][0]}: ${p.created} created, ${p.changed} changed${
        p.refused > 0 ? `, ${p.refused} cells refused` : ''
      }`,
    ja: (p) =>
      `${nouns[p.kind][1]}の表「${p.fileName}」を取り込み（新規${p.created}件、変更${p.changed}件${
        p.refused > 0 ? `、不可${p.refused}項目` : ''
      }）`,
  }),
}

const nouns = {
  followUps: ['follow-ups', 'フォローアップ'],
  recommendations: ['recommendations', '提言'],
} as const satisfies Record<TableKind, readonly [string, string]>
