import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import type { Language } from '#lib/db/generated/enums.ts'
import { languageChoices } from '#lib/messages/languages.ts'
import { saveProfile } from './actions.ts'

export async function Profile({ person, language }: { person: { name: string }; language: Language }) {
  const t = await getTranslations('account')
  return (
    <>
      <h2>{t('profile')}</h2>
      <ActionForm
        key={person.name + language}
        action={saveProfile}
        fields={fieldsOf(saveProfile, t, {
          name: { hint: true, defaultValue: person.name, autoComplete: 'name' },
          language: { hint: true, defaultValue: language, options: languageChoices },
        })}
        submit={t('save')}
      />
    </>
  )
}
