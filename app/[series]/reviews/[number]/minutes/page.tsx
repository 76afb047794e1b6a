import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { titled } from '#app/_ui/titled.ts'
import { can } from '#lib/policy.ts'
import { draftFor, minutesComments, minutesTexts } from '#lib/reviews/minutes/queries.ts'
import { findReview } from '#lib/reviews/review.ts'
import { requireViewer } from '#lib/session.ts'
import { Comments } from './draft-comments.tsx'
import { MinutesBody } from './minutes-body.tsx'
import { Handling } from './send-and-publish.tsx'
import { TextForm } from './text-form.tsx'

type Props = { params: Promise<{ series: string; number: string }> }

export const generateMetadata = titled('minutes.draft')

/** The draft; once published, the secretariat prepares an erratum here. */
export default async function MinutesDraftPage({ params }: Props) {
  const { series: slug, number } = await params
  const { series, viewer } = await requireViewer(slug)
  const review = await findReview(viewer, Number(number))
  if (!review) notFound()
  const writes = can(viewer, 'publishMinutes')
  const [t, draft, texts, comments] = await Promise.all([
    getTranslations('minutes'),
    draftFor(viewer, review),
    writes ? minutesTexts(viewer, review) : null,
    minutesComments(viewer, review),
  ])
  if (!draft) notFound()
  const shared = { review, series, viewer }
  return (
    <>
      <p className="ref">
        <a href={`/${slug}/reviews/${review.number}`}>{t('ofReview', { number: review.number })}</a>
      </p>
      <h1>{t(review.stage !== 'published' ? 'draft' : writes ? 'erratumTitle' : 'title')}</h1>
      {writes && <Handling {...shared} />}
      <MinutesBody
        content={draft}
        language={viewer.language}
        behind={(place) => texts && <TextForm {...shared} place={place} written={texts.get(place)} />}
      />
      <Comments {...shared} items={draft.items} comments={comments} />
    </>
  )
}
