import type { Language } from '../db/generated/enums.ts'

/** The same thing once in each language of the document, in their order; one entry where it reads alike in both. */
export type Said = { language: Language; text: string }[]

export type Written = { language: Language; text: string }

/**
 * A document to hand out, apart from any file format: what lib/packs/pdf and lib/packs/docx print. Messages are plain; a line
 * break in one is a line break on paper.
 */
export type Document = {
  title: Said
  /** above the title: the series */
  series: Said
  /** below the title: what it is about, one line each */
  about: Said[]
  languages: Language[]
  /** at the foot of each page, beside its number */
  foot: Said
  /** an instant, for the file's properties */
  madeAt: Date
  blocks: Block[]
}

export type Block =
  /** `mark`: R-4, before the words */
  | { kind: 'heading'; level: 1 | 2 | 3; mark?: string; text: Said; newPage?: boolean }
  /** `leading`: stays on the page of what follows */
  | { kind: 'paragraph'; text: Said; quiet?: boolean; leading?: boolean }
  | { kind: 'written'; label?: Said; text: Written; quiet?: boolean }
  | { kind: 'quotation'; text: Written; source: Said }
  | { kind: 'facts'; facts: Fact[] }
  /** `narrow`: half the page; `dense`: many columns, in small type */
  | { kind: 'table'; caption: Said; columns: Column[]; rows: Said[][]; narrow?: boolean; dense?: boolean }
  | { kind: 'list'; items: Said[] }

export type Fact = { label: Said; value: Said }

/** `width`: its share of the page; numbers stand at the right. The first column names the row. */
type Column = { label: Said; width: number; numeric?: boolean }

/** What stands in the column of one language: its words, or those that read alike in both. */
export function inLanguage(said: Said, language: Language): Written {
  return said.find((each) => each.language === language) ?? said[0] ?? { language, text: '' }
}

/** In one line for all languages, where nothing is read side by side: a spreadsheet's cell, a file's title. */
export function inOneLine(said: Said) {
  return said.map(({ text }) => text).join(' / ')
}

export function isTwofold(said: Said) {
  return said.length > 1
}
