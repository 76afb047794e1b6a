import type { Language } from '../../db/generated/enums.ts'
import { fill } from '../../messages/fill.ts'
import { messages } from '../../messages/load.ts'
import type { Unreadable } from './unreadable.ts'

export function sentenceFor({ reason, values }: Unreadable, fileName: string, language: Language) {
  const { unreadable, kinds } = messages[language].documents
  const kind = Object.entries(kinds).find(([name]) => name === values.kind)?.[1] ?? kinds.other
  const said: Record<string, string | number> = { ...values, name: fileName, kind }
  return fill(unreadable[reason], said, language)
}
