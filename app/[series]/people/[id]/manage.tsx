import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import { deviceName } from '#app/account/device-name.ts'
import { listOrganizationsToChoose } from '#lib/people/directory.ts'
import type { Clock } from '#lib/time.ts'
import { localized, personName } from '#lib/translation.ts'
import type { Viewer } from '#lib/viewer.ts'
import { finishMembership, saveEmail, saveMembership, signOutEverywhere } from '../actions.ts'
import { roleOptions } from '../role-options.ts'
import type { PersonShown } from './person-facts.tsx'

type Props = { person: PersonShown; series: string; viewer: Viewer; clock: Clock }

/** What the secretariat may do about a member: another role, another address, a new invitation, the end. */
export async function Manage({ person, series, viewer, clock }: Props) {
  const t = await getTranslations('people')
  const { id, membership } = person
  const name = personName(person, viewer.language)
  const invitation = (
    <Link className="btn" href={`/${series}/people/invite?person=${id}`}>
      {t(membership ? 'inviteAgain' : 'invite')}
    </Link>
  )
  if (!membership || membership.endedAt) return <p className="acts">{invitation}</p>
  const organizations = await listOrganizationsToChoose(viewer)
  return (
    <>
      <h2>{t('manage')}</h2>
      <div className="acts">
        {!membership.joinedAt && invitation}
        <ActionForm
          key={membership.version}
          action={saveMembership}
          hidden={{ series, personId: id, version: membership.version }}
          fields={fieldsOf(saveMembership, t, {
            role: { defaultValue: membership.role, options: roleOptions(viewer.language) },
            organizationId: {
              label: t('organization'),
              defaultValue: membership.organization?.id,
              options: organizations.map((row) => ({ value: row.id, label: localized(row, 'name', viewer.language) })),
            },
          })}
          toggle={t('change')}
          submit={t('save')}
        />
        <ActionForm
          action={saveEmail}
          hidden={{ series, personId: id }}
          fields={fieldsOf(saveEmail, t, { email: { kind: 'email', hint: t('newAddressHint') } })}
          toggle={t('newAddress')}
          submit={t('save')}
        />
        <ActionForm
          action={finishMembership}
          hidden={{ series, personId: id }}
          toggle={t('end')}
          toggleVariant="quiet"
          confirm={t('endConfirm', { name })}
          submit={t('end')}
          variant="danger"
        />
      </div>
      <Sessions person={person} series={series} clock={clock} />
    </>
  )
}

async function Sessions({ person, series, clock }: Omit<Props, 'viewer'>) {
  const [t, a] = await Promise.all([getTranslations('people'), getTranslations('account')])
  if (!person.sessions) return <p className="sub">{t('errors.elsewhere', { name: person.name })}</p>
  const rows = await Promise.all(
    person.sessions.map(async (row) => ({ ...row, device: await deviceName(row.userAgent) })),
  )
  return (
    <>
      <h2>{t('sessions')}</h2>
      {rows.length === 0 && <p className="sub">{t('noSessions')}</p>}
      <ul className="rows">
        {rows.map(({ id, device, lastSeenAt }) => (
          <li key={id}>
            <span>{device}</span>
            <small>{a('lastSeen', { when: clock.moment(lastSeenAt) })}</small>
          </li>
        ))}
      </ul>
      {rows.length > 0 && (
        <ActionForm
          action={signOutEverywhere}
          hidden={{ series, personId: person.id }}
          submit={t('endSessions')}
          variant="plain"
        />
      )}
    </>
  )
}
