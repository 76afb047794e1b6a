import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import { allInLanguages } from '#app/_ui/in-languages.ts'
import { type Language, Role } from '#lib/db/generated/enums.ts'
import { languageChoices } from '#lib/messages/languages.ts'
import type { listInvitable, listOrganizationsToChoose } from '#lib/people/directory.ts'
import type { findPerson } from '#lib/people/person.ts'
import { localized } from '#lib/translation.ts'
import { sendInvitation } from '../actions.ts'
import { roleOptions } from '../role-options.ts'

type Props = {
  series: string
  language: Language
  people: Awaited<ReturnType<typeof listInvitable>>
  organizations: Awaited<ReturnType<typeof listOrganizationsToChoose>>
  person: Awaited<ReturnType<typeof findPerson>>
}

export async function InviteForm({ series, language, people, organizations, person }: Props) {
  const [t, p] = await Promise.all([getTranslations('people.form'), getTranslations('people')])
  const held = person?.membership
  const organization = held?.organization ?? person?.participations.find((seat) => seat.organization)?.organization
  const known = people.map(({ id, name, participations: [seat] }) => ({
    value: id,
    label: seat ? `${name}, ${seat.printedAs}` : name,
  }))
  const fields = fieldsOf(sendInvitation, t, {
    participant: { hint: true, defaultValue: person?.id, options: [{ value: 'new', label: t('new') }, ...known] },
    name: { label: p('name'), required: true, when: ['participant', '', 'new'] },
    email: { kind: 'email', defaultValue: person?.email ?? undefined },
    organizationId: {
      label: p('organization'),
      hint: t('organizationHint'),
      defaultValue: organization?.id,
      options: organizations.map((row) => ({ value: row.id, label: localized(row, 'name', language) })),
    },
    role: { label: p('role'), defaultValue: held?.role ?? Role.focalPoint, options: roleOptions(language) },
    language: { defaultValue: person?.language ?? language, options: languageChoices },
  })
  return (
    <ActionForm
      action={sendInvitation}
      hidden={{ series }}
      fields={await allInLanguages(sendInvitation, fields)}
      submit={t('send')}
      draftKey={`invite:${series}`}
    />
  )
}
