import { getTranslations } from 'next-intl/server'
import { InLanguage, langOf, TranslationNote } from '#app/_ui/translated.tsx'
import { Translate } from '#app/[series]/translations/translate.tsx'
import type { FoundReview } from '#lib/reviews/review.ts'
import type { SeriesRow } from '#lib/session.ts'
import type { Clock } from '#lib/time.ts'
import { inLanguage, localizedLines } from '#lib/translation.ts'
import type { Viewer } from '#lib/viewer.ts'

type Props = { review: FoundReview; series: SeriesRow; viewer: Viewer; clock: Clock }

export async function Words({ review, series, viewer, clock }: Props) {
  const message = inLanguage(review, 'message', viewer.language)
  if (!message.text && review.questions.length === 0) return null
  const t = await getTranslations('collecting.page')
  const questions = localizedLines(review, 'questions', viewer.language)
  return (
    <section>
      <h2>{t('words')}</h2>
      {message.text && (
        <p className="said" lang={langOf(message, viewer.language)}>
          {message.text}
        </p>
      )}
      <TranslationNote of={message} viewer={viewer} clock={clock} />
      {questions.length > 0 && (
        <ol>
          {questions.map((question) => (
            <li key={question.text}>
              <InLanguage of={question} page={viewer.language} />
            </li>
          ))}
        </ol>
      )}
      <div className="acts">
        <Translate table="Review" thing={review} viewer={viewer} series={series} />
      </div>
    </section>
  )
}
