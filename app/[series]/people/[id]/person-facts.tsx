import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { type Fact, Facts } from '#app/_ui/facts.tsx'
import { Translate } from '#app/[series]/translations/translate.tsx'
import type { findPerson } from '#lib/people/person.ts'
import type { Clock } from '#lib/time.ts'
import type { Worded } from '#lib/translation.ts'
import { localized } from '#lib/translation.ts'
import type { Viewer } from '#lib/viewer.ts'
import { sentenceCase, wordsOf } from '#lib/vocabulary.ts'
import { Position } from '../position.tsx'

export type PersonShown = NonNullable<Awaited<ReturnType<typeof findPerson>>>

type Props = { person: PersonShown; series: string; viewer: Viewer; clock: Clock }

export async function PersonFacts({ person, series, viewer, clock }: Props) {
  const t = await getTranslations('people')
  const { membership, participations, email } = person
  const facts: Fact[] =
    membership && !membership.endedAt
      ? [
          [t('role'), sentenceCase(wordsOf(viewer.language).role[membership.role], viewer.language)],
          [t('organization'), membership.organization && organization(membership.organization)],
          [t('manage'), standing(membership)],
        ]
      : []
  const seats = participations.map(
    (seat): Fact => [
      seat.roundtable.startsAt
        ? clock.day(seat.roundtable.startsAt)
        : localized(seat.roundtable, 'title', viewer.language),
      <>
        <Position of={seat} page={viewer.language} />
        <small>
          {t(`parts.${seat.part}`)}
          {seat.organization && <> · {organization(seat.organization)}</>}
        </small>
        <Translate
          table="Participation"
          thing={seat}
          viewer={viewer}
          series={{ slug: series }}
          concerns={{ authorId: person.id }}
        />
      </>,
    ],
  )
  return <Facts facts={[...facts, [t('email'), email && <a href={`mailto:${email}`}>{email}</a>], ...seats]} />

  function organization(row: Worded<'name'> & { slug: string }) {
    return <Link href={`/${series}/organizations/${row.slug}`}>{localized(row, 'name', viewer.language)}</Link>
  }

  function standing({ joinedAt, invitedAt }: { joinedAt: Date | null; invitedAt: Date }) {
    return joinedAt ? t('joinedOn', { day: clock.day(joinedAt) }) : t('invitedOn', { day: clock.day(invitedAt) })
  }
}
