import { z } from 'zod'
import type { Language } from '../db/generated/enums.ts'
import { type Block, type Span, span } from '../documents/structure.ts'
import { messages } from '../messages/load.ts'

/** Strongest first: this order sorts candidates and decides which of several rules names one. */
export const strengths = ['obligation', 'commitment', 'call', 'advice', 'suggestion'] as const
type Strength = (typeof strengths)[number]

/**
 * A sentence, or an item of a list, as it stands in the document: `text` is `document.text.slice(start, end)`.
 * `section` is the heading above it; `path` ends with it and begins with those that it stands under, where levels are known.
 * `lead` is what an item completes: the words before the list (`Governments should:`).
 */
export type Sentence = Span & { text: string; block: Block; section: string | null; path: string[]; lead: Span | null }

/**
 * A passage that may be a recommendation. All positions are of the normalized text. `cue` are the words by which it was
 * found; they stand in the passage, or in the words that lead in the list to which it belongs. `rule` is the rule's name.
 * `context` is the text from the lead-in or the sentence before to the sentence after.
 */
export const candidate = z.object({
  ...span,
  text: z.string(),
  section: z.string().nullable(),
  cue: z.object({ ...span, text: z.string() }),
  rule: z.string(),
  strength: z.enum(strengths),
  addressee: z.string().nullable(),
  context: z.object(span),
})

export type Candidate = z.infer<typeof candidate>

/**
 * What a rule recognizes, as tests/lib/candidates/examples show; why it does is told to readers by lib/messages/…/rules.json
 * under its name. `pattern` is tried on the sentence alone, then behind its lead-in and one space where it has one
 * (`Governments should` + `establish a fund`). Its flags are `d` and `u`, with or without `i`, never `g`. The cue is the
 * first named group that took part (`cue`, `cue2` …), else the whole match.
 * `under`: only below a heading like this. `after`: only behind a lead-in like this. `items`: only in items of lists.
 * `fallback`: only where no other rule finds anything. `unless`: not in a sentence like this. `heeds`: the vetoes that
 * count for it; all where not given.
 */
export type Rule = {
  name: string
  strength: Strength
  pattern: RegExp
  under?: RegExp
  after?: RegExp
  items?: true
  fallback?: true
  unless?: RegExp
  heeds?: readonly string[]
}

/** What makes a sentence no candidate whatever rule finds it: a question, something rejected, the past. */
export type Veto = {
  name: string
  pattern: RegExp
  /** Tried on the words before each cue, which is then passed over; else on the sentence, which is then no candidate. */
  beforeCue?: true
}

/** What a language brings: its spans of sentences within a block's words, its rules, its vetoes, who is addressed. */
export type LanguageRules = {
  sentences: (words: string) => Span[]
  rules: readonly Rule[]
  vetoes: readonly Veto[]
  addressee: (sentence: string, cue: Span) => string | null
}

/** Why a rule found a candidate, as a sentence for the reader; null for a rule that is no longer there. */
export function reasonFor(rule: string, language: Language) {
  const reasons: Record<string, string> = messages[language].rules
  return reasons[rule] ?? null
}
