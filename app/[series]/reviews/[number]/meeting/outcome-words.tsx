import { getTranslations } from 'next-intl/server'

import { marked } from '#app/_ui/translated.tsx'
import type { OnTable } from '#lib/reviews/meeting/queries.ts'
import { textOf } from '#lib/shown.ts'
import type { Clock } from '#lib/time.ts'
import { localized } from '#lib/translation.ts'
import type { Viewer } from '#lib/viewer.ts'
import { sentenceCase, wordsOf } from '#lib/vocabulary.ts'

export type Outcome = OnTable['decisions'][number]

/** One outcome in words: its kind, what that names, and what was written. */
export async function OutcomeWords({ outcome, viewer, clock }: { outcome: Outcome; viewer: Viewer; clock: Clock }) {
  const t = await getTranslations('meeting')
  const { kind, text, language, toDueOn, into, title, lead, made, confirmedAt, writer } = outcome
  const kindWord = wordsOf(viewer.language).outcome[kind]
  const details = [
    toDueOn && t('to', { day: clock.plainDay(toDueOn) }),
    into && t('into', { into: into.number }),
    kind === 'newFollowUp' && t('newTitle', { title }),
    kind === 'newFollowUp' && (lead ? t('newLead', { lead: localized(lead, 'name', viewer.language) }) : t('noLead')),
    made && t('made', { made: made.number }),
  ].filter(Boolean)
  return (
    <div>
      <p className="who">
        <b>{sentenceCase(kindWord, viewer.language)}</b>
        {details.length > 0 && <span>{details.join(' · ')}</span>}
        {kind !== 'note' && <span className="tag">{t(confirmedAt ? 'confirmedTag' : 'waitingTag')}</span>}
        {writer && <small>{marked(t('writtenBy', { name: textOf(writer) }), [writer])}</small>}
      </p>
      {text && (
        <p className="said" lang={language}>
          {text}
        </p>
      )}
    </div>
  )
}
