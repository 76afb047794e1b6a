import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import type { passkeysOf } from '#lib/people/passkeys.ts'
import type { Clock } from '#lib/time.ts'
import { addMine, askNew, removeMine } from './passkey-actions.ts'
import { PasskeyForm } from './passkey-form.tsx'

type Props = { passkeys: Awaited<ReturnType<typeof passkeysOf>>; clock: Clock }

export async function Passkeys({ passkeys, clock }: Props) {
  const t = await getTranslations('account.passkeys')
  return (
    <>
      <h2>{t('title')}</h2>
      <p>{t('lede')}</p>
      <ul className="rows">
        {passkeys.map(({ id, name, lastUsedAt }) => (
          <li key={id}>
            <span>
              {name}
              <small>{lastUsedAt ? t('used', { when: clock.moment(lastUsedAt) }) : t('never')}</small>
            </span>
            <ActionForm action={removeMine} hidden={{ passkeyId: id }} submit={t('remove')} variant="quiet" />
          </li>
        ))}
      </ul>
      <PasskeyForm
        key={passkeys.length}
        ask={askNew}
        action={addMine}
        name={{ label: t('name'), hint: t('nameHint') }}
        submit={t('add')}
        failed={t('failed')}
      />
    </>
  )
}
