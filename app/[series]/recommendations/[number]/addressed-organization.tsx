import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { langOf, TranslationNote } from '#app/_ui/translated.tsx'
import { Translate } from '#app/[series]/translations/translate.tsx'
import { can } from '#lib/policy.ts'
import { answerOf } from '#lib/recommendations/addressees.ts'
import { pathIn } from '#lib/series-path.ts'
import { inLanguage, localized } from '#lib/translation.ts'
import { wordsOf } from '#lib/vocabulary.ts'
import { ask } from './actions.ts'
import type { RecommendationView } from './recommendation-view.ts'
import { Remind } from './remind.tsx'

type Member = RecommendationView['item']['addressees'][number]
type Response = RecommendationView['item']['responses'][number]

/** One addressed organization: what it answered and why, or since when it was asked. */
export async function AddressedOrganization({ member, view }: { member: Member; view: RecommendationView }) {
  const t = await getTranslations('recommendations')
  const { item, viewer, series, clock } = view
  const { organization } = member
  if (!organization) return null
  const given = item.responses.filter((response) => response.organizationId === organization.id)
  const current = answerOf(member, given)
  const earlier = given.filter((response) => response !== current)
  const may = !current && can(viewer, 'ask')
  return (
    <>
      <dl className="facts ends">
        <dt>
          <a href={pathIn(series, `/organizations/${organization.slug}`)}>
            {localized(organization, 'name', viewer.language)}
          </a>
          {!organization.atTable && <small>{t('notAtTable')}</small>}
        </dt>
        {current ? (
          <dd className={current.kind === 'declined' ? 'warn' : current.kind === 'accepted' ? 'ok' : undefined}>
            {answer(current)}
          </dd>
        ) : (
          <dd className={member.askedAt ? 'late' : undefined}>
            {member.askedAt ? t('noAnswer') : t('notAsked')}
            {member.askedAt && <small>{t('askedOn', { day: clock.day(member.askedAt) })}</small>}
          </dd>
        )}
      </dl>
      {current && <Reason response={current} view={view} />}
      {earlier.length > 0 && (
        <details className="more">
          <summary>{t('earlierAnswers')}</summary>
          {earlier.map((response) => (
            <div key={response.id}>
              <p className="sub">{answer(response)}</p>
              <Reason response={response} view={view} />
            </div>
          ))}
        </details>
      )}
      {may && !member.askedAt && (
        <ActionForm
          action={ask}
          hidden={{ series: series.slug, id: item.id, organizationId: organization.id }}
          submit={t('ask')}
          variant="plain"
        />
      )}
      {may && member.askedAt && (
        <Remind
          series={series}
          viewer={viewer}
          recommendationId={item.id}
          organizationId={organization.id}
          askedAt={member.askedAt}
        />
      )}
    </>
  )

  function answer({ kind, at, passedOnTo }: Response) {
    const day = clock.day(at)
    if (passedOnTo) return t('passedOn', { name: localized(passedOnTo, 'shortName', viewer.language), day })
    return t('answered', { answer: wordsOf(viewer.language).response[kind], day })
  }
}

function Reason({ response, view: { viewer, series, clock } }: { response: Response; view: RecommendationView }) {
  const reason = inLanguage(response, 'reason', viewer.language)
  if (!reason.text) return null
  const { organizationId } = response
  return (
    <>
      <p className="sub said" lang={langOf(reason, viewer.language)}>
        {reason.text}
      </p>
      <TranslationNote of={reason} viewer={viewer} clock={clock} />
      <div className="acts near">
        <Translate table="Response" thing={response} viewer={viewer} series={series} concerns={{ organizationId }} />
      </div>
    </>
  )
}
