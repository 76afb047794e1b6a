import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Fragment } from 'react'
import { InLanguage } from '#app/_ui/translated.tsx'
import type { Language } from '#lib/db/generated/enums.ts'
import type { listParticipants } from '#lib/people/directory.ts'
import type { Clock } from '#lib/time.ts'
import { localized, personWords } from '#lib/translation.ts'
import { Position } from './position.tsx'

type Props = {
  roundtables: Awaited<ReturnType<typeof listParticipants>>
  series: string
  clock: Clock
  language: Language
}

export async function Participants({ roundtables, series, clock, language }: Props) {
  const t = await getTranslations('people')
  return roundtables.map(({ id, startsAt, participations, ...names }) => (
    <Fragment key={id}>
      <h2>{t('participants', { roundtable: startsAt ? clock.day(startsAt) : localized(names, 'title', language) })}</h2>
      <ul className="rows">
        {participations.map(({ person, part, ...printed }) => (
          <li key={person.id}>
            <span>
              <Link className="title" href={`/${series}/people/${person.id}`}>
                <InLanguage of={personWords(person, language)} page={language} />
              </Link>{' '}
              {part !== 'participant' && <span className="tag">{t(`parts.${part}`)}</span>}
              <Position of={printed} page={language} />
            </span>
          </li>
        ))}
      </ul>
    </Fragment>
  ))
}
