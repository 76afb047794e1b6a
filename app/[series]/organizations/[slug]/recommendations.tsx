import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { InLanguage } from '#app/_ui/translated.tsx'
import { AnswerForm } from '#app/[series]/recommendations/[number]/answer-form.tsx'
import { Remind } from '#app/[series]/recommendations/[number]/remind.tsx'

import { can } from '#lib/policy.ts'
import { pathIn } from '#lib/series-path.ts'
import { inLanguage, localized } from '#lib/translation.ts'
import { isMember } from '#lib/viewer.ts'
import { wordsOf } from '#lib/vocabulary.ts'
import type { OrganizationView } from './organization-view.ts'

type Addressed = OrganizationView['organization']['addressed'][number]
type Translate = Awaited<ReturnType<typeof getTranslations<'organizations'>>>

export async function Asked({ organization, series, viewer, clock, ours }: OrganizationView) {
  const t = await getTranslations('organizations')
  const speaks = can(viewer, 'respond', { organizationId: organization.id })
  return (
    <section>
      <h2>{t('asked.title', { ours })}</h2>
      {organization.addressed.length === 0 && <p className="sub">{t('asked.none')}</p>}
      <ul className="rows">
        {organization.addressed.map((item) => (
          <li key={item.id}>
            <span>
              <Link className="title" href={pathIn(series, `/recommendations/${item.number}`)} prefetch={false}>
                R-{item.number} <InLanguage of={inLanguage(item, 'title', viewer.language)} page={viewer.language} />
              </Link>
              {isMember(viewer) && <small>{standing(item, { viewer, clock }, t)}</small>}
              {speaks && waits(item) && (
                <AnswerForm
                  series={series}
                  viewer={viewer}
                  recommendationId={item.id}
                  name={localized(organization, 'shortName', viewer.language)}
                  toggle={t('asked.answer')}
                />
              )}
              {item.askedAt && !item.answer && can(viewer, 'ask') && (
                <Remind
                  series={series}
                  viewer={viewer}
                  recommendationId={item.id}
                  organizationId={organization.id}
                  askedAt={item.askedAt}
                />
              )}
            </span>
            {isMember(viewer) && waits(item) && <span className="late">{t('asked.waiting')}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function waits({ askedAt, answer }: Addressed) {
  return askedAt !== null && answer === null
}

function standing(
  { askedAt, answer }: Addressed,
  { viewer, clock }: Pick<OrganizationView, 'viewer' | 'clock'>,
  t: Translate,
) {
  if (!answer) return askedAt ? t('asked.since', { day: clock.day(askedAt) }) : t('asked.notYet')
  const said = t('asked.answered', {
    answer: wordsOf(viewer.language).response[answer.kind],
    to: answer.passedOnTo ? localized(answer.passedOnTo, 'shortName', viewer.language) : 'none',
    day: clock.day(answer.at),
  })
  return answer.reason ? said + t('quoted', { words: localized(answer, 'reason', viewer.language) }) : said
}
