import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Language } from '#lib/db/generated/enums.ts'
import { type Shown, shownPerson } from '#lib/shown.ts'
import type { Clock } from '#lib/time.ts'
import type { Words } from '#lib/translation.ts'
import { isMember, type Viewer } from '#lib/viewer.ts'

/** The `lang` of words that are not in the page's language, for screen readers and fonts. */
export function langOf(words: Pick<Words, 'language'>, page: Language) {
  return words.language === page ? undefined : words.language
}

/** Words in the page's language as they are, others marked with theirs. */
export function InLanguage({ of: words, page }: { of: Pick<Words, 'text' | 'language'>; page: Language }) {
  const lang = langOf(words, page)
  return lang ? <span lang={lang}>{words.text}</span> : words.text
}

/** A sentence in the page's language, in which words that are not, such as names, stand marked with theirs. */
export function marked(sentence: ReactNode, words: (Shown | null | undefined)[]): ReactNode {
  const others = words.flatMap((each) => (typeof each === 'object' && each?.text ? each : []))
  if (others.length === 0) return sentence
  if (Array.isArray(sentence)) return sentence.map((part) => marked(part, words))
  if (typeof sentence !== 'string') return sentence
  const languages = new Map(others.map(({ text, language }) => [text, language]))
  const longestFirst = [...languages.keys()].toSorted((a, b) => b.length - a.length)
  return sentence.split(new RegExp(`(${longestFirst.map(escaped).join('|')})`)).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never move
      <span key={at} lang={languages.get(part)}>
        {part}
      </span>
    ),
  )
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** That words are a translation of an earlier wording, and for members by whom and when; nothing below an original. */
export async function TranslationNote({ of: words, viewer, clock }: { of: Words; viewer: Viewer; clock: Clock }) {
  const { by, at, earlier } = words
  const who = isMember(viewer) && by && at ? { name: by, day: clock.day(at) } : null
  if (!earlier && !who) return null
  const t = await getTranslations('ui')
  return (
    <p className="sub">
      {marked([who && t('translatedBy', who), earlier && t('ofEarlierWording')].filter(Boolean).join(' · '), [
        who && shownPerson({ name: who.name, translations: {} }, viewer.language),
      ])}
    </p>
  )
}
