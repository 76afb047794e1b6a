import type { Language } from '../db/generated/enums.ts'
import type { MinutesContent } from '../reviews/minutes/content.ts'
import type { SnapshotContent } from '../reviews/snapshot/content.ts'
import type { Wanted } from './model.ts'

export const formats = ['pdf', 'docx', 'pptx', 'xlsx', 'csv', 'json'] as const

export type Format = (typeof formats)[number]

export const minutesFormats = ['pdf', 'docx'] as const

export type MadeFile = { name: string; mediaType: string; bytes: Uint8Array }

/** What there is to make: an edition of a snapshot, in a language, perhaps the own items of one organization only. */
export type Order = { content: SnapshotContent; wanted: Wanted }

export type MinutesOrder = {
  content: MinutesContent
  published: { number: number; publishedAt: Date; sha256: string; erratum: string | null }
  language: Language
  formats: readonly (typeof minutesFormats)[number][]
}

/** briefing-pack-3-mext-both: plain letters, so that no system stumbles over it. */
export function baseName(
  { number, takenAt }: Pick<SnapshotContent, 'number' | 'takenAt'>,
  { organization, language }: Pick<Wanted, 'organization' | 'language'>,
) {
  return ['briefing-pack', number ?? takenAt.slice(0, 10), ...(organization ? [organization] : []), language].join('-')
}
