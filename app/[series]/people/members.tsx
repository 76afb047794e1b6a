import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Fragment } from 'react'
import { Empty } from '#app/_ui/empty.tsx'
import { InLanguage } from '#app/_ui/translated.tsx'

import type { listMembers } from '#lib/people/directory.ts'
import { can } from '#lib/policy.ts'
import { localized, personWords } from '#lib/translation.ts'
import type { Viewer } from '#lib/viewer.ts'
import { wordsOf } from '#lib/vocabulary.ts'

type Row = Awaited<ReturnType<typeof listMembers>>[number]
type Props = { members: Row[]; viewer: Viewer; series: string }

/** By organization; within one, whoever speaks for it first. */
export async function Members({ members, viewer, series }: Props) {
  const t = await getTranslations('people')
  const words = wordsOf(viewer.language)
  const groups = Map.groupBy(members, ({ organization }) => organization?.slug ?? '')
  return (
    <>
      <h2>{t('members')}</h2>
      {[...groups].map(([slug, rows]) => (
        <Fragment key={slug}>
          <h3 className="theme">{organizationOf(rows)}</h3>
          <ul className="rows">
            {rows.map(({ person, role, joinedAt }) => (
              <li key={person.id}>
                <Link className="title" href={`/${series}/people/${person.id}`}>
                  <InLanguage of={personWords(person, viewer.language)} page={viewer.language} />
                </Link>
                <small>
                  {words.role[role]}
                  {!joinedAt && <span className="tag">{t('invited')}</span>}
                </small>
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
      {members.length === 1 && can(viewer, 'invite') && <Empty title={t('noMembers')} />}
    </>
  )

  function organizationOf([first]: Row[]) {
    if (!first?.organization) return t('withoutOrganization')
    const { slug } = first.organization
    return (
      <Link href={`/${series}/organizations/${slug}`}>{localized(first.organization, 'name', viewer.language)}</Link>
    )
  }
}
