import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import { allInLanguages } from '#app/_ui/in-languages.ts'
import type { Settings } from '#lib/roundtables/settings-page.ts'
import { savePlan } from './actions.ts'

/** When and where the series meets again; all of it may be unknown yet, but not its name. */
export async function NextRoundtable({ settings, hidden }: { settings: Settings; hidden: Record<string, string> }) {
  const t = await getTranslations('settings')
  const { next } = settings
  const fields = fieldsOf(savePlan, t, {
    title: { label: t('next.title'), defaultValue: next.title },
    day: { kind: 'date', label: t('next.day'), defaultValue: next.day },
    from: { label: t('next.from'), hint: t('next.timeHint'), defaultValue: next.from },
    to: { label: t('next.to'), hint: t('next.timeHint'), defaultValue: next.to },
    place: { label: t('next.place'), defaultValue: next.place },
  })
  return (
    <section>
      <h2>{t('next.heading')}</h2>
      <p className="sub">{t('next.zone', { zone: settings.timeZone })}</p>
      <ActionForm
        action={savePlan}
        hidden={hidden}
        fields={await allInLanguages(savePlan, fields, next)}
        submit={t('next.save')}
        variant="plain"
      />
    </section>
  )
}
