import { z } from 'zod'
import { reason, visibility } from '../parts.ts'
import { given, kind, number } from './kind.ts'

/** `document` is its title, `words` the passage that the candidate stands for. */
const passage = z.object({ document: z.string(), words: z.string() })
const count = z.number().int().nonnegative()

export const curationKinds = {
  'document.handedIn': kind({
    payload: z.object({ fileName: z.string(), sha256: z.string() }),
    en: (p) => `handed in ${p.fileName} to be read`,
    ja: (p) => `読み取りのため${p.fileName}を登録`,
  }),
  'document.visibilityChanged': kind({
    payload: z.object({ title: z.string(), old: visibility, new: visibility }),
    en: (p, s) => `changed who sees “${p.title}” from ${s.word('visibility', p.old)} to ${s.word('visibility', p.new)}`,
    ja: (p, s) =>
      `文書「${p.title}」の公開範囲を「${s.word('visibility', p.old)}」から「${s.word('visibility', p.new)}」に変更`,
  }),
  'document.corrected': kind({
    payload: z.object({ title: z.string(), old: z.string(), found: count, missing: count }),
    en: (p) =>
      `put “${p.title}” in place of “${p.old}”: ${p.found} ${p.found === 1 ? 'passage was' : 'passages were'} found again, ${p.missing} not`,
    ja: (p) =>
      `文書「${p.old}」の訂正版「${p.title}」を登録（引き継いだ箇所${p.found}件、見つからない箇所${p.missing}件）`,
  }),
  'candidates.found': kind({
    payload: z.object({ document: z.string(), count }),
    en: (p) => `took ${p.count} ${p.count === 1 ? 'candidate' : 'candidates'} from “${p.document}” to be curated`,
    ja: (p) => `文書「${p.document}」から提言候補${p.count}件を抽出`,
  }),
  'candidate.accepted': kind({
    payload: passage.extend({ title: z.string() }),
    en: (p) => `accepted “${short(p.words)}” as “${p.title}”`,
    ja: (p) => `候補「${short(p.words)}」を「${p.title}」として採用`,
  }),
  'candidate.merged': kind({
    payload: passage.extend({ into: z.string() }),
    en: (p) => `merged “${short(p.words)}” into “${short(p.into)}”`,
    ja: (p) => `候補「${short(p.words)}」を「${short(p.into)}」に統合`,
  }),
  'candidate.rejected': kind({
    payload: passage.extend({ reason }),
    en: (p) => `did not take up “${short(p.words)}”`,
    ja: (p) => `候補「${short(p.words)}」を不採用`,
    why: given,
  }),
  'candidate.adjusted': kind({
    payload: z.object({ document: z.string(), old: z.string(), new: z.string() }),
    en: (p) => `moved the edges of “${short(p.old)}”, which now reads “${short(p.new)}”`,
    ja: (p) => `候補「${short(p.old)}」の範囲を「${short(p.new)}」に変更`,
  }),
  'candidate.added': kind({
    payload: passage,
    en: (p) => `marked “${short(p.words)}” as a candidate`,
    ja: (p) => `「${short(p.words)}」を候補に追加`,
  }),
  'recommendation.passageAdded': kind({
    payload: passage.extend({ number }),
    en: (p) => `gave R-${p.number} a passage of “${p.document}”`,
    ja: (p) => `R-${p.number}に「${p.document}」の引用箇所を追加`,
    why: (p) => p.words,
  }),
  'candidate.undone': kind({
    payload: passage.extend({ was: z.enum(['accepted', 'merged', 'rejected']) }),
    en: (p) => `took back what had been decided on “${short(p.words)}”`,
    ja: (p) => `候補「${short(p.words)}」についての判断を取り消し`,
  }),
}

/** Enough to know a sentence by. */
function short(words: string) {
  const line = words.replace(/\s+/g, ' ')
  return line.length > 120 ? `${line.slice(0, 119).replace(/[\uD800-\uDBFF]$/, '')}…` : line
}
