import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { InLanguage } from '#app/_ui/translated.tsx'
import { Position } from '#app/[series]/people/position.tsx'
import { can } from '#lib/policy.ts'
import { personWords } from '#lib/translation.ts'
import { wordsOf } from '#lib/vocabulary.ts'
import type { OrganizationView } from './organization-view.ts'

export async function People({ organization, series, viewer, clock, ours }: OrganizationView) {
  const t = await getTranslations('organizations')
  const words = wordsOf(viewer.language)
  return (
    <>
      {can(viewer, 'seeMembers') && (
        <section>
          <h2>{t('people.speaks', { ours })}</h2>
          {organization.speakers.length === 0 && <p className="sub late">{t('people.nobody')}</p>}
          <ul className="rows">
            {organization.speakers.map(({ role, person }) => (
              <li key={person.id}>
                <span>
                  <Link className="title" href={`/${series.slug}/people/${person.id}`} prefetch={false}>
                    <InLanguage of={personWords(person, viewer.language)} page={viewer.language} />
                  </Link>
                  <small>{words.role[role]}</small>
                  {person.email && (
                    <small>
                      <a href={`mailto:${person.email}`}>{person.email}</a>
                    </small>
                  )}
                </span>
              </li>
            ))}
          </ul>
          {organization.speakers.length === 0 && can(viewer, 'invite') && (
            <p>
              <Link className="btn" href={`/${series.slug}/people/invite?organization=${organization.slug}`}>
                {t('people.invite')}
              </Link>
            </p>
          )}
        </section>
      )}
      {organization.participations.length > 0 && (
        <section>
          <h2>{t('people.atTable')}</h2>
          <ul className="rows">
            {organization.participations.map(({ id, person, roundtable, ...printed }) => (
              <li key={id}>
                <span>
                  <b>
                    <InLanguage of={personWords(person, viewer.language)} page={viewer.language} />
                  </b>
                  <Position of={printed} page={viewer.language} />
                  <small>
                    {roundtable.startsAt
                      ? clock.day(roundtable.startsAt)
                      : t('people.number', { n: roundtable.number })}
                  </small>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
