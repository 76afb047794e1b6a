import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { inLanguages } from '#app/_ui/in-languages.ts'
import type { Settings } from '#lib/roundtables/settings-page.ts'
import { savePlan } from './actions.ts'

/** When and where the series meets again; all of it may be unknown yet, but not its name. */
export async function NextRoundtable({ settings, hidden }: { settings: Settings; hidden: Record<string, string> }) {
  const t = await getTranslations('settings')
  const { next } = settings
  const text = (name: 'title' | 'place') => {
    const defaultValue = next[name] ?? ''
    const required = name === 'title'
    return inLanguages({ kind: 'text', name, label: t(`next.${name}`), defaultValue, required, maxLength: 200 }, next)
  }
  const time = (name: 'from' | 'to') =>
    ({ kind: 'text', name, label: t(`next.${name}`), hint: t('next.timeHint'), defaultValue: next[name] }) as const
  return (
    <section>
      <h2>{t('next.heading')}</h2>
      <p className="sub">{t('next.zone', { zone: settings.timeZone })}</p>
      <ActionForm
        action={savePlan}
        hidden={hidden}
        fields={[
          ...(await text('title')),
          { kind: 'date', name: 'day', label: t('next.day'), defaultValue: next.day },
          time('from'),
          time('to'),
          ...(await text('place')),
        ]}
        submit={t('next.save')}
        variant="plain"
      />
    </section>
  )
}
