import { getTranslations } from 'next-intl/server'
import { langOf } from '#app/_ui/translated.tsx'
import { Translate } from '#app/[series]/translations/translate.tsx'
import { languageOfName } from '#lib/language-of.ts'
import { personWords } from '#lib/translation.ts'
import type { Viewer } from '#lib/viewer.ts'
import type { PersonShown } from './person-facts.tsx'

type Props = { person: PersonShown; viewer: Viewer; series: { slug: string } }

export async function Heading({ person, viewer, series }: Props) {
  const t = await getTranslations('people')
  // The person's own `language` is the one that they read.
  const named = { ...person, language: languageOfName(person.name) }
  const name = personWords(person, viewer.language)
  return (
    <>
      <h1 lang={langOf(name, viewer.language)}>{name.text}</h1>
      <div className="acts near">
        <Translate table="Person" thing={named} viewer={viewer} series={series} concerns={{ authorId: person.id }} />
      </div>
      {person.membership?.endedAt && <p className="now">{t('endedOn')}</p>}
    </>
  )
}
