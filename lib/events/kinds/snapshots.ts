import { z } from 'zod'
import { kind, number } from './kind.ts'

const count = z.number().int().nonnegative()

export const snapshotsKinds = {
  'snapshot.frozen': kind({
    payload: z.object({
      number,
      title: z.string(),
      takenAt: z.iso.datetime(),
      sha256: z.string(),
      /** the review that works on it, by its number */
      review: number.nullable(),
      recommendations: count,
      followUps: count,
    }),
    en: (p) =>
      `froze snapshot ${p.number}, “${p.title}”: ${counted(p.recommendations, 'recommendation')}, ${counted(p.followUps, 'follow-up')}${p.review ? `, for roundtable ${p.review}` : ''}`,
    ja: (p) =>
      `スナップショット${p.number}「${p.title}」を確定（提言${p.recommendations}件、フォローアップ${p.followUps}件${p.review ? `、第${p.review}回用` : ''}）`,
  }),
}

function counted(value: number, noun: string) {
  return `${value} ${noun}${value === 1 ? '' : 's'}`
}
