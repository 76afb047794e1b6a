import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
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
        fields={[
          {
            kind: 'text',
            name: 'name',
            label: t('name'),
            hint: t('nameHint'),
            required: true,
            maxLength: 200,
            defaultValue: person.name,
            autoComplete: 'name',
          },
          {
            kind: 'radio',
            name: 'language',
            label: t('language'),
            hint: t('languageHint'),
            required: true,
            defaultValue: language,
            options: languageChoices,
          },
        ]}
        submit={t('save')}
      />
    </>
  )
}
