import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { kindsFor } from '#lib/reviews/meeting/decisions.ts'
import { strike, write } from './actions.ts'
import type { AtTable } from './meeting-view.ts'
import { outcomeFields } from './outcome-fields.ts'
import { type Outcome, OutcomeWords } from './outcome-words.tsx'

export async function Outcomes({ review, series, viewer, clock, notes, item, table }: AtTable) {
  const t = await getTranslations('meeting')
  const hidden = { series: series.slug, id: review.id, itemId: item.id }
  const kinds = kindsFor({ followUpId: table.followUp?.id ?? null, recommendationId: table.recommendation?.id ?? null })
  const fields = await outcomeFields(viewer, kinds)
  const draft = `outcome:${item.id}:${viewer.personId}`
  const words = { resend: t('resend') }
  return (
    <section>
      <h2>{t('outcomes')}</h2>
      {table.decisions.length === 0 && <p className="none">{t('noOutcomes')}</p>}
      {table.decisions.map((outcome) => (
        <div key={outcome.id} className="update">
          <OutcomeWords outcome={outcome} viewer={viewer} clock={clock} />
          {notes && !outcome.confirmedAt && change(outcome)}
        </div>
      ))}
      {notes && (
        <div className="apart">
          <h3>{t('write')}</h3>
          <ActionForm
            action={write}
            hidden={{ ...hidden, decisionId: randomUUID(), version: 0 }}
            fields={fields()}
            submit={t('writeSubmit')}
            draftKey={draft}
            {...words}
          />
        </div>
      )}
    </section>
  )

  function change(outcome: Outcome) {
    const one = { ...hidden, decisionId: outcome.id, version: outcome.version }
    return (
      <div className="acts">
        <ActionForm
          action={write}
          hidden={one}
          fields={fields(outcome)}
          submit={t('editSubmit')}
          variant="plain"
          toggle={t('edit')}
          toggleVariant="quiet"
          draftKey={`${draft}:${outcome.id}`}
          follows
          {...words}
        />
        <ActionForm
          action={strike}
          hidden={one}
          submit={t('strike')}
          variant="danger"
          toggle={t('strike')}
          toggleVariant="quiet"
          confirm={t('strikeConfirm')}
        />
      </div>
    )
  }
}
