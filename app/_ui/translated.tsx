import { getTranslations } from 'next-intl/server'
import type { Language } from '#lib/db/generated/enums.ts'
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

/** That words are a translation of an earlier wording, and for members by whom and when; nothing below an original. */
export async function TranslationNote({ of: words, viewer, clock }: { of: Words; viewer: Viewer; clock: Clock }) {
  const { by, at, earlier } = words
  const who = isMember(viewer) && by && at ? { name: by, day: clock.day(at) } : null
  if (!earlier && !who) return null
  const t = await getTranslations('ui')
  return (
    <p className="sub">
      {[who && t('translatedBy', who), earlier && t('ofEarlierWording')].filter(Boolean).join(' · ')}
    </p>
  )
}
