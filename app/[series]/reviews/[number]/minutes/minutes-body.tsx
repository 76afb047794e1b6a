import { InLanguage, marked } from '#app/_ui/translated.tsx'
import './minutes.css'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Language } from '#lib/db/generated/enums.ts'
import { messages } from '#lib/messages/load.ts'
import { attendantWords } from '#lib/reviews/meeting/attendants.ts'
import type { MinutesContent } from '#lib/reviews/minutes/content.ts'
import { shown, textOf } from '#lib/shown.ts'
import { clock } from '#lib/time.ts'
import { inLanguage, localized } from '#lib/translation.ts'
import { MinutesItemText } from './minutes-item.tsx'
import { Paragraphs } from './paragraphs.tsx'

type Props = {
  content: MinutesContent
  language: Language
  /** what stands behind the opening, the closing and each item by its id: forms while it is a draft */
  behind?: (place: string) => ReactNode
}

/** Minutes to be read: when and who, item by item what was said and decided, and what goes on. */
export async function MinutesBody({ content, language, behind = () => null }: Props) {
  const t = await getTranslations('minutes')
  const at = clock(language, content.series.timeZone)
  const { place } = content.roundtable
  return (
    <article className="minutes">
      <p className="now">
        {content.began && <span>{at.day(new Date(content.began))}</span>}
        {content.began && content.ended && (
          <span>
            {at.time(new Date(content.began))}–{at.time(new Date(content.ended))}
          </span>
        )}
        {place && <span>{localized(content.roundtable, 'place', language)}</span>}
      </p>
      <Paragraphs text={content.opening} />
      {behind('opening')}
      <Attendance content={content} language={language} />
      <h2>{t('items')}</h2>
      {content.items.length === 0 && <p>{t('noItems')}</p>}
      {content.items.map((item, position) => (
        <MinutesItemText key={item.id} item={item} position={position + 1} content={content} language={language}>
          {behind(item.id)}
        </MinutesItemText>
      ))}
      {content.closing && <h2>{t('closing')}</h2>}
      <Paragraphs text={content.closing} />
      {behind('closing')}
      <CarriedOver content={content} language={language} />
    </article>
  )
}

async function Attendance({ content, language }: { content: MinutesContent; language: Language }) {
  const t = await getTranslations('minutes')
  if (content.attendance.length === 0) return null
  const kinds = ['inPerson', 'online', 'absent'] as const
  return (
    <>
      <h2>{t('attendance')}</h2>
      {kinds.map((kind) => {
        const people = content.attendance.filter((each) => each.kind === kind)
        return (
          people.length > 0 && (
            <div key={kind}>
              <h3 className="theme">{t(`kinds.${kind}`)}</h3>
              <ul className="attendants">
                {people.map(({ organization, ...who }) => {
                  const its = organization ? [shown(inLanguage(organization, 'name', language), language)] : []
                  const words = [...attendantWords(who, language), ...its]
                  return (
                    <li key={`${who.name}${organization?.slug}`}>
                      {marked(words.map(textOf).join(messages[language].language.comma), words)}
                    </li>
                  )
                })}
              </ul>
            </div>
          )
        )
      })}
    </>
  )
}

async function CarriedOver({ content, language }: { content: MinutesContent; language: Language }) {
  const t = await getTranslations('minutes')
  if (content.carriedOver.length === 0) return null
  return (
    <>
      <h2>{t('carriedOver', { count: content.carriedOver.length })}</h2>
      <ul className="rows">
        {content.carriedOver.map(({ number, lead, times, ...words }) => (
          <li key={number}>
            <span>
              <a className="title" href={`/${content.series.slug}/follow-ups/${number}`}>
                F-{number} <InLanguage of={inLanguage(words, 'title', language)} page={language} />
              </a>
              <small>{lead ? localized(lead, 'name', language) : t('noLead')}</small>
            </span>
            {times > 1 && <small>{t('times', { times })}</small>}
          </li>
        ))}
      </ul>
    </>
  )
}
