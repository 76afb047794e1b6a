import { langOf, TranslationNote } from '#app/_ui/translated.tsx'
import { Translate } from '#app/[series]/translations/translate.tsx'
import { inLanguage, localized } from '#lib/translation.ts'
import { StatusSentence } from '../status.tsx'
import type { RecommendationView } from './recommendation-view.ts'

export function Heading({ item, viewer, series, clock }: RecommendationView) {
  const title = inLanguage(item, 'title', viewer.language)
  return (
    <>
      <p className="ref">
        <span>{`R-${item.number}`}</span> {item.theme && localized(item.theme, 'name', viewer.language)}
      </p>
      <h1 lang={langOf(title, viewer.language)}>{title.text}</h1>
      <TranslationNote of={title} viewer={viewer} clock={clock} />
      <div className="acts near">
        <Translate table="Recommendation" thing={item} viewer={viewer} series={series} />
      </div>
      <StatusSentence why={item.why} language={viewer.language} />
    </>
  )
}
