import type { Normalized } from '../documents/normalize.ts'
import type { Span } from '../documents/structure.ts'
import { type Candidate, type LanguageRules, type Rule, type Sentence, strengths, type Veto } from './kind.ts'
import { rulesOf } from './languages.ts'
import { contextOf, sentencesOf } from './sentences.ts'

export type Found = { rule: Rule; cue: Span }
/** A sentence as the rules see it. `under`: the headings above it, outermost first. */
export type Seen = { text: string; lead?: string | undefined; under?: readonly string[]; item?: boolean }

/** Longer sentences are none; patterns look at their beginning only. */
const LONGEST = 2_000

/** The passages that call for something, in the order of the text, with the words and the rule by which each was found. */
export function candidatesOf(document: Normalized): Candidate[] {
  const { text } = document
  const language = rulesOf(document.language)
  const sentences = sentencesOf(document)
  return sentences.flatMap((sentence, index) => {
    const lead = sentence.lead ? text.slice(sentence.lead.start, sentence.lead.end) : undefined
    const found = ruleFor(language, seen(sentence, lead))
    if (!found) return []
    const { start, end } = sentence
    const at = placeOf(found.cue, sentence, leadIn(lead).length)
    const cue = { ...at, text: text.slice(at.start, at.end) }
    const { name: rule, strength } = found.rule
    const addressee = language.addressee(`${leadIn(lead)}${sentence.text}`, found.cue)
    const context = contextOf(sentences, index)
    return [{ text: sentence.text, start, end, section: sentence.section, cue, rule, strength, addressee, context }]
  })
}

/** The strongest rule that finds a sentence and that no veto forbids; among equals the one whose cue comes first. */
export function ruleFor(language: Pick<LanguageRules, 'rules' | 'vetoes'>, sentence: Seen): Found | null {
  const lead = leadIn(sentence.lead)
  const words = `${lead}${sentence.text}`.slice(0, LONGEST)
  const vetoes = language.vetoes.filter((veto) => veto.beforeCue || veto.pattern.test(words))
  const found = language.rules.flatMap((rule) => {
    const heeded = vetoes.filter((veto) => rule.heeds?.includes(veto.name) ?? true)
    if (heeded.some((veto) => !veto.beforeCue)) return []
    const cue = cueOf(rule, sentence, words, lead.length, heeded)
    return cue ? [{ rule, cue }] : []
  })
  const rank = ({ rule }: Found) => strengths.indexOf(rule.strength) + (rule.fallback ? strengths.length : 0)
  return found.toSorted((a, b) => rank(a) - rank(b) || a.cue.start - b.cue.start)[0] ?? null
}

/** In the sentence itself, else where its lead-in and it are read as one. */
function cueOf(rule: Rule, sentence: Seen, words: string, leadLength: number, heeded: Veto[]): Span | null {
  if (rule.items && !sentence.item) return null
  if (rule.under && !sentence.under?.some((heading) => rule.under?.test(heading))) return null
  if (rule.after && !rule.after.test(sentence.lead ?? '')) return null
  const own = firstCue(rule, words.slice(leadLength), heeded)
  if (own) return { start: own.start + leadLength, end: own.end + leadLength }
  return leadLength > 0 ? firstCue(rule, words, heeded) : null
}

function firstCue({ pattern, unless }: Rule, words: string, heeded: Veto[]): Span | null {
  if (unless?.test(words)) return null
  for (const match of words.matchAll(everyMatch(pattern))) {
    const whole: [number, number] = [match.index, match.index + match[0].length]
    const [start, end] = Object.values(match.indices?.groups ?? {}).find(Boolean) ?? whole
    if (end > start && !heeded.some((veto) => veto.pattern.test(words.slice(0, start)))) return { start, end }
  }
  return null
}

const repeated = new WeakMap<RegExp, RegExp>()

/** A pattern's twin with `g`, made once: making it costs more than trying it. */
function everyMatch(pattern: RegExp) {
  const made = repeated.get(pattern) ?? new RegExp(pattern, `${pattern.flags}g`)
  repeated.set(pattern, made)
  return made
}

function seen(sentence: Sentence, lead: string | undefined): Seen {
  return {
    text: sentence.text,
    lead,
    under: sentence.path,
    item: sentence.block.kind === 'listItem' || lead !== undefined,
  }
}

/** `Governments should:` leads `establish a fund` in as `Governments should `. */
function leadIn(lead: string | undefined) {
  return lead === undefined ? '' : `${lead.replace(/[\s:：]+$/u, '')} `
}

/** Where the cue stands in the document: in the words of the lead-in where it begins there. */
function placeOf(cue: Span, { start, lead }: Sentence, leadLength: number): Span {
  if (cue.start >= leadLength || !lead)
    return { start: start + cue.start - leadLength, end: start + cue.end - leadLength }
  return { start: lead.start + cue.start, end: Math.min(lead.start + cue.end, lead.end) }
}
