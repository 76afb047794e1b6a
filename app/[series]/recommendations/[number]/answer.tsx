import { getTranslations } from 'next-intl/server'
import { can } from '#lib/policy.ts'
import { answerOf, isWaiting } from '#lib/recommendations/addressees.ts'
import { localized } from '#lib/translation.ts'
import { AnswerForm } from './answer-form.tsx'
import type { RecommendationView } from './recommendation-view.ts'

export async function Answer({ item, viewer, series }: RecommendationView) {
  const own = item.addressees.find((each) => each.organization && each.organization.id === viewer.organizationId)
  if (!own?.organization || !can(viewer, 'respond', { organizationId: own.organization.id })) return null
  const t = await getTranslations('recommendations')
  const current = answerOf(own, item.responses)
  return (
    <section id="answer" tabIndex={-1}>
      <h2>{t('yourAnswer')}</h2>
      <AnswerForm
        series={series}
        viewer={viewer}
        recommendationId={item.id}
        name={localized(own.organization, 'shortName', viewer.language)}
        current={current}
        toggle={current ? t('changeAnswer') : isWaiting(own, item.responses) ? undefined : t('answer')}
      />
    </section>
  )
}
