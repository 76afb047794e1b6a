import { getLocale, getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import { languageChoices } from '#lib/messages/languages.ts'
import { printedSecretariat } from '#lib/people/first-secretary.ts'
import { begin } from './actions.ts'

/** The very first sign-in: who are you, and under which address will you come back. */
export async function FirstSecretary({ token }: { token: string }) {
  const [t, s] = await Promise.all([getTranslations('signIn.first'), getTranslations('signIn')])
  const people = await printedSecretariat()
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lede">{t('lede')}</p>
      <ActionForm
        action={begin}
        hidden={{ token }}
        fields={fieldsOf(begin, t, {
          personId: {
            label: t('person'),
            hint: t('personHint'),
            options: [
              { value: '', label: t('somebodyElse') },
              ...people.map(({ id, name, participations: [seat] }) => ({
                value: id,
                label: seat ? `${name}, ${seat.printedTitle}` : name,
              })),
            ],
          },
          name: { hint: true, required: true, autoComplete: 'name', when: ['personId', ''] },
          email: { kind: 'email', label: s('email'), autoComplete: 'email' },
          language: { defaultValue: await getLocale(), options: languageChoices },
        })}
        submit={t('begin')}
      />
    </>
  )
}
