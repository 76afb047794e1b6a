import type { Language } from '../db/generated/enums.ts'
import type { MinutesContent } from '../reviews/minutes/content.ts'

export const minutesFormats = ['pdf', 'docx'] as const

/** An edition of published minutes, to be printed in a language. */
export type MinutesOrder = {
  content: MinutesContent
  published: { number: number; publishedAt: Date; sha256: string; erratum: string | null }
  language: Language
  formats: readonly (typeof minutesFormats)[number][]
}
