import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import { langOf } from '#app/_ui/translated.tsx'
import { LineageKind } from '#lib/db/generated/enums.ts'
import { can } from '#lib/policy.ts'
import { lineageOf, proposedEarlier, type Related } from '#lib/recommendations/lineage-of.ts'
import { pathIn } from '#lib/series-path.ts'
import type { Worded } from '#lib/translation.ts'
import { inLanguage } from '#lib/translation.ts'
import { StatusSentence } from '../status.tsx'
import { removeLineage, setLineage } from './actions.ts'
import type { RecommendationView } from './recommendation-view.ts'

export async function Lineage({ item, viewer, series }: RecommendationView) {
  const t = await getTranslations('recommendations.lineage')
  const { earlier, later } = await lineageOf(viewer, item.id)
  const may = can(viewer, 'setLineage')
  const proposed = may ? await proposedEarlier(viewer, item.id) : []
  if (earlier.length + later.length === 0 && !may) return null
  const hidden = { series: series.slug, id: item.id }
  const link = (each: Worded<'title'> & { number: number }) => {
    const title = inLanguage(each, 'title', viewer.language)
    return (
      <a
        className="title"
        href={pathIn(series, `/recommendations/${each.number}`)}
        lang={langOf(title, viewer.language)}
      >
        R-{each.number} {title.text}
      </a>
    )
  }
  const told = (each: Related, relation: string) => (
    <li key={`${each.isEarlier} ${each.number}`}>
      <span>
        <small>{relation}</small>
        {link(each)}
        <StatusSentence why={each.why} language={viewer.language} />
        {may && each.isEarlier && (
          <ActionForm
            action={removeLineage}
            hidden={{ ...hidden, earlierId: each.id }}
            submit={t('remove')}
            variant="quiet"
          />
        )}
      </span>
    </li>
  )
  const kinds = Object.values(LineageKind).map((value) => ({ value, label: t(`kinds.${value}`) }))
  return (
    <section>
      {(earlier.length + later.length > 0 || may) && <h2>{t('title')}</h2>}
      <ul className="rows">
        {earlier.map((each) => told(each, t(`earlier.${each.kind}`)))}
        {later.map((each) => told(each, t(`later.${each.kind}`)))}
      </ul>
      {proposed.length > 0 && (
        <>
          <h3 className="theme">{t('proposed')}</h3>
          <p className="sub">{t('proposedHint')}</p>
          <ul className="rows">
            {proposed.map((each) => (
              <li key={each.id}>
                <span>
                  {link(each)}
                  <small>{t('likeness', { percent: Math.round(each.likeness * 100) })}</small>
                  <ActionForm
                    action={setLineage}
                    hidden={{ ...hidden, earlier: each.number }}
                    fields={fieldsOf(setLineage, t, { kind: { kind: 'select', options: kinds } })}
                    toggle={t('save')}
                    submit={t('save')}
                    variant="plain"
                  />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {may && (
        <ActionForm
          action={setLineage}
          hidden={hidden}
          fields={fieldsOf(setLineage, t, {
            earlier: { label: t('number'), hint: t('numberHint') },
            kind: { options: kinds },
          })}
          toggle={t('add')}
          submit={t('save')}
          variant="plain"
        />
      )}
    </section>
  )
}
