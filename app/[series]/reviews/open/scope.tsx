import { getTranslations } from 'next-intl/server'
import { Field } from '#app/_ui/field.tsx'
import type { FieldSpec } from '#app/_ui/field-spec.ts'
import { isoDay } from '#lib/time.ts'
import type { Opening } from './opening-view.ts'
import { Live } from './self-sending-form.tsx'

/** The closing date, and what the review is narrowed to; nothing chosen means all that is still open. */
export async function Scope({ series, scope, options, closesOn, today, refused }: Opening) {
  const [t, l] = await Promise.all([getTranslations('collecting.open'), getTranslations('list')])
  const words = { optional: '', choose: l('anyone') }
  const path = `/${series.slug}/reviews/open`
  const fields: { spec: FieldSpec; value?: string }[] = [
    { spec: { kind: 'select', name: 'theme', label: l('theme'), options: options.themes }, value: scope.theme },
    {
      spec: { kind: 'select', name: 'organization', label: l('organization'), options: options.organizations },
      value: scope.organization,
    },
    {
      spec: { kind: 'text', name: 'recommendation', label: l('recommendation'), maxLength: 12 },
      value: scope.recommendation ? `R-${scope.recommendation}` : undefined,
    },
    { spec: { kind: 'text', name: 'q', label: l('text'), maxLength: 200 }, value: scope.q },
  ]
  return (
    <section>
      <h2>{t('scope')}</h2>
      <p className="sub">{t('scopeHint', { zone: series.timeZone })}</p>
      <Live path={path}>
        <Field
          id="scope"
          spec={{ kind: 'date', name: 'closesOn', label: t('closesOn'), required: true, min: isoDay(today) }}
          value={isoDay(closesOn)}
          error={refused ? t('closesRefused') : undefined}
          words={words}
        />
        {fields.map(({ spec, value }) => (
          <Field key={spec.name} id="scope" spec={spec} value={value} words={words} />
        ))}
        <fieldset className="choices">
          <legend className="sub">{l('only')}</legend>
          {(['overdue', 'stale'] as const).map((flag) => (
            <label key={flag} className="pick">
              <input type="checkbox" name={flag} value="yes" defaultChecked={scope[flag]} />
              {l(flag)}
            </label>
          ))}
        </fieldset>
        <div className="acts">
          <button type="submit" className="btn">
            {l('show')}
          </button>
        </div>
      </Live>
    </section>
  )
}
