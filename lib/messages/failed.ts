import type { Language } from '../db/generated/enums.ts'
import en from './en/failed.json' with { type: 'json' }
import ja from './ja/failed.json' with { type: 'json' }

/** What a browser says when a page failed; kept apart from the rest so that only this travels to it. */
export const failed: Record<Language, typeof en> = { en, ja }

export function isLanguage(code: string): code is Language {
  return code in failed
}
