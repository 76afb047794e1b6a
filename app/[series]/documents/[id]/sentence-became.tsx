import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Mark } from '#app/_ui/symbols.tsx'
import { langOf } from '#app/_ui/translated.tsx'
import { stateWord } from '#app/[series]/_overview/words.ts'
import type { TracedSentence } from '#lib/curation/trace.ts'
import type { Language } from '#lib/db/generated/enums.ts'
import { markOf } from '#lib/progress-states.ts'
import { markOfStatus } from '#lib/recommendations/status.ts'
import { statusWord } from '#lib/recommendations/why.ts'
import { inLanguage } from '#lib/translation.ts'

type Props = { sentence: TracedSentence; slug: string; language: Language }

/** What became of one sentence: recommendations with their status and follow-ups, a reason why not, or nothing. */
export async function Became({ sentence: { recommendations, decision }, slug, language }: Props) {
  const t = await getTranslations('curation.trace')
  if (recommendations.length === 0)
    return (
      <small>
        {!decision && t('nothing')}
        {decision?.state === 'rejected' && t('rejected', { reason: decision.reason ?? '' })}
        {decision && decision.state !== 'rejected' && t(decision.state)}
      </small>
    )
  return (
    <span>
      {recommendations.map(({ number, status, followUps, ...titles }) => {
        const title = inLanguage(titles, 'title', language)
        return (
          <small key={number}>
            <Link href={`/${slug}/recommendations/${number}`} lang={langOf(title, language)} prefetch={false}>
              R-{number} {title.text}
            </Link>
            <span className="state">
              <Mark name={markOfStatus[status]} /> <span>{statusWord(status, language)}</span>
            </span>
            {followUps.length === 0 && <span>{t('noFollowUp')}</span>}
            {followUps.map((each) => (
              <span className="state" key={each.number}>
                <Mark name={markOf(each.state)} label={stateWord(each.state, language)} />{' '}
                <Link href={`/${slug}/follow-ups/${each.number}`} lang={langOf(each.title, language)} prefetch={false}>
                  F-{each.number} {each.title.text}
                </Link>
              </span>
            ))}
          </small>
        )
      })}
    </span>
  )
}
