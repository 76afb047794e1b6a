import { langOf } from '#app/_ui/translated.tsx'
import type { Language } from '#lib/db/generated/enums.ts'
import { messages } from '#lib/messages/load.ts'
import { inLanguage, type Worded } from '#lib/translation.ts'

export function Position({ of: printed, page }: { of: Worded<'printedTitle' | 'printedAs'>; page: Language }) {
  const words = [inLanguage(printed, 'printedTitle', page), inLanguage(printed, 'printedAs', page)]
  return (
    <small>
      {words
        .filter(({ text }) => text)
        .map((each, n) => (
          <span key={each.text} lang={langOf(each, page)}>
            {n > 0 && messages[page].language.comma}
            {each.text}
          </span>
        ))}
    </small>
  )
}
