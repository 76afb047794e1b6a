import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { InLanguage } from '#app/_ui/translated.tsx'
import type { Language } from '#lib/db/generated/enums.ts'
import { messages } from '#lib/messages/load.ts'
import type { MinutesContent, MinutesItem } from '#lib/reviews/minutes/content.ts'
import { decisionSentence } from '#lib/reviews/minutes/sentence.ts'
import { inLanguage, localized, personWords } from '#lib/translation.ts'
import { Paragraphs } from './paragraphs.tsx'

type Props = {
  item: MinutesItem
  position: number
  content: MinutesContent
  language: Language
  children: ReactNode
}

export async function MinutesItemText({ item, position, content, language, children }: Props) {
  const t = await getTranslations('minutes')
  const title = inLanguage<'title', typeof item & { translations?: unknown }>(item, 'title', language)
  const id = item.followUp ? `F-${item.followUp}` : item.recommendation && `R-${item.recommendation}`
  const path = item.followUp ? `follow-ups/${item.followUp}` : `recommendations/${item.recommendation}`
  return (
    <section className="item" id={`item-${position}`}>
      <h3>
        {position}. {id ? <a href={`/${content.series.slug}/${path}`}>{id}</a> : null}{' '}
        <InLanguage of={title} page={language} />
      </h3>
      {item.theme && <p className="sub">{localized(item.theme, 'name', language)}</p>}
      <Paragraphs text={item.text} />
      {!item.discussed && !item.text && <p className="sub">{t('notDiscussed')}</p>}
      {item.decisions.length > 0 && (
        <ul className="decisions">
          {item.decisions.map((decision) => (
            <li key={`${decision.kind}${decision.text}${decision.made}`}>
              {decisionSentence(decision, language)}
              {decision.text && <small lang={decision.language}>{decision.text}</small>}
            </li>
          ))}
        </ul>
      )}
      {item.remarks.map((remark) => (
        <p key={`${remark.name}${remark.text}`} className="remark">
          <b>
            <InLanguage
              of={
                remark.organization
                  ? inLanguage(remark.organization, 'name', language)
                  : personWords({ translations: {}, ...remark }, language)
              }
              page={language}
            />
          </b>
          {messages[language].language.colon}
          <span lang={remark.language}>{remark.text}</span>
        </p>
      ))}
      {children}
    </section>
  )
}
