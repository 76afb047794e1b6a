import { type Draft, draftBlocks, kindsOf, leadOf } from '../blocks.ts'
import { numberOf } from '../headlines.ts'
import { isCut } from '../line-joins.ts'
import type { Line } from '../lines.ts'
import type { Part } from './assemble.ts'

/** From this share of lines that were plainly cut on, every line of a document is taken for a line and not for a paragraph. */
const WRAPPED = 0.15

/**
 * A document in which nothing is marked as a heading was typed as on a typewriter: its headings are told by their looks, and
 * where each line was ended by hand its lines are put together, as in a plain text.
 */
export function asTyped(parts: Part[]): Part[] {
  if (parts.some((part) => part.kind === 'heading')) return parts
  const plain = parts.filter(isPlain)
  const cut = plain.filter((part, index) => {
    const next = plain[index + 1]
    return next && !next.gap && isCut(part.text, next.text)
  })
  const wrapped = plain.length > 5 && cut.length > plain.length * WRAPPED
  return runsOf(parts).flatMap((run) => (run.every(isPlain) ? (wrapped ? joined(run) : named(run)) : run))
}

/** Headings told by their looks alone, where no other size or face of letters tells them. */
export function withHeadings(parts: Part[]): Part[] {
  return runsOf(parts).flatMap((run) => (run.every(isPlain) ? named(run) : run))
}

function isPlain({ kind }: Part) {
  return kind === 'paragraph' || kind === 'listItem' || kind === 'title'
}

function runsOf(parts: Part[]) {
  const runs: Part[][] = []
  for (const part of parts) {
    const run = runs.at(-1)
    if (run?.[0] && isPlain(run[0]) === isPlain(part)) run.push(part)
    else runs.push([part])
  }
  return runs
}

function joined(run: Part[]): Part[] {
  const lines = run.map(
    (part, index): Line => ({
      text: (part.lead ?? '') + part.text,
      page: part.page,
      first: index === 0 || part.gap === true,
    }),
  )
  const drafts = draftBlocks(lines)
  const kinds = kindsOf(drafts)
  return drafts.map((draft, index) => {
    const lead = leadOf(draft)
    return {
      kind: kinds[index] ?? 'paragraph',
      lead: draft.text.slice(0, lead),
      text: draft.text.slice(lead),
      page: draft.page,
      turns: draft.turns.map(({ at, page }) => ({ at: at - lead, page })),
    }
  })
}

/** The same parts, those that look like headings named so; where no empty lines tell, only over prose, items or a sub-heading. */
function named(run: Part[]): Part[] {
  const gaps = run.some((part) => part.gap)
  const drafts = run.map((part, index): Draft => {
    const alone = !gaps || ((index === 0 || part.gap === true) && (run[index + 1]?.gap ?? true))
    return { text: (part.lead ?? '') + part.text, page: part.page, turns: [], entry: false, alone }
  })
  const kinds = kindsOf(drafts)
  return run.map((part, index) => {
    const kind = kinds[index]
    const after = drafts[index + 1]?.text ?? ''
    const over =
      gaps || /[.。:：;；!?]$/u.test(after) || numberOf(after) !== null || run[index + 1]?.kind === 'listItem'
    if (part.kind === 'title' || (part.lead && numberOf(drafts[index]?.text ?? '') === null)) return part
    if (kind !== 'title' && !(kind === 'heading' && over)) return part
    return { ...part, kind, lead: '', text: (part.lead ?? '') + part.text }
  })
}
