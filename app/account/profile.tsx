import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import { allInLanguages } from '#app/_ui/in-languages.ts'
import type { Language } from '#lib/db/generated/enums.ts'
import { languageOfName } from '#lib/language-of.ts'
import { languageChoices } from '#lib/messages/languages.ts'
import { saveProfile } from './actions.ts'

export async function Profile({
  person,
  language,
}: {
  person: { name: string; translations: unknown }
  language: Language
}) {
  const t = await getTranslations('account')
  const fields = fieldsOf(saveProfile, t, {
    name: { hint: true, defaultValue: person.name, autoComplete: 'name' },
    language: { hint: true, defaultValue: language, options: languageChoices },
  })
  return (
    <>
      <h2>{t('profile')}</h2>
      <ActionForm
        key={person.name + language}
        action={saveProfile}
        fields={await allInLanguages(saveProfile, fields, { ...person, language: languageOfName(person.name) })}
        submit={t('save')}
      />
    </>
  )
}
