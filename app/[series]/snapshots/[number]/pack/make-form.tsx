import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import type { Language } from '#lib/db/generated/enums.ts'
import type { PackEdition } from '#lib/packs/editions.ts'
import { packLanguages } from '#lib/packs/languages.ts'
import { wordsOf } from '#lib/vocabulary.ts'
import { makePack } from './actions.ts'

type Props = {
  series: string
  number: number
  editions: PackEdition[]
  words: (edition: PackEdition) => string
  language: Language
}

export async function MakeForm({ series, number, editions, words, language }: Props) {
  const t = await getTranslations('packs')
  return (
    <ActionForm
      action={makePack}
      hidden={{ series, number }}
      fields={fieldsOf(makePack, t, {
        edition: {
          options: editions.map((each) => ({ value: each.key, label: words(each) })),
          defaultValue: editions[0]?.key,
        },
        language: {
          options: packLanguages.map((value) => ({
            value,
            label: value === 'both' ? t('bothLanguages') : wordsOf(language).language[value],
          })),
          defaultValue: language,
        },
      })}
      submit={t('make')}
    />
  )
}
