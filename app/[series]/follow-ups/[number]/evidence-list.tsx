import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import { When } from '#app/_ui/when.tsx'
import { Translate } from '#app/[series]/translations/translate.tsx'
import type { FollowUpItem } from '#lib/follow-ups/item.ts'
import { languageOf } from '#lib/language-of.ts'
import { can } from '#lib/policy.ts'
import { changeEvidenceVisibility, reviewEvidence } from './actions.ts'
import { AttachFile, AttachLink, type Upload } from './attach-evidence.tsx'
import { EvidenceLine } from './evidence-line.tsx'
import type { FollowUpView } from './follow-up-view.ts'
import { PartSeenBy } from './part-seen-by.tsx'
import { Who } from './said-by.tsx'

type Piece = FollowUpItem['evidence'][number]

export async function Evidence({ upload, ...view }: FollowUpView & { upload: Upload }) {
  const { item, viewer } = view
  const t = await getTranslations('progress.files')
  const mayAttach = can(viewer, 'attachEvidence', item)
  if (item.evidence.length === 0 && !mayAttach) return null
  return (
    <section id="evidence">
      <h2>{t('heading')}</h2>
      {item.evidence.length === 0 && <p className="none">{t('nothing')}</p>}
      {item.evidence.map((evidence) => (
        <Offered key={evidence.id} {...view} evidence={evidence} />
      ))}
      {mayAttach && (
        <div className="acts">
          <AttachFile {...view} upload={upload} />
          <AttachLink {...view} />
        </div>
      )}
    </section>
  )
}

async function Offered({ evidence, ...view }: FollowUpView & { evidence: Piece }) {
  const { viewer, clock } = view
  const t = await getTranslations('progress.files')
  return (
    <div className="update">
      <p>
        <EvidenceLine {...view} evidence={evidence} />
      </p>
      <div className="who">
        <Who person={evidence.person} organization={evidence.organization} language={viewer.language} />
        <When at={evidence.at.toISOString()} exact={clock.moment(evidence.at)}>
          {clock.day(evidence.at)}
        </When>
        <PartSeenBy {...view} action={changeEvidenceVisibility} id={evidence.id} visibility={evidence.visibility} />
      </div>
      {evidence.reviewNote && (
        <p className="labelled">
          <b>{t('note')}</b>
          <span className="said" lang={languageOf(evidence.reviewNote)}>
            {evidence.reviewNote}
          </span>
        </p>
      )}
      <div className="acts">
        {can(viewer, 'reviewEvidence') && <Review {...view} evidence={evidence} />}
        <Translate
          table="Evidence"
          thing={evidence}
          viewer={viewer}
          series={view.series}
          concerns={{ leadId: view.item.leadId, organizationId: evidence.organization?.id }}
        />
      </div>
    </div>
  )
}

async function Review({ item, viewer, series, evidence }: FollowUpView & { evidence: Piece }) {
  const t = await getTranslations('progress.files')
  return (
    <ActionForm
      action={reviewEvidence}
      hidden={{ series: series.slug, id: item.id, evidenceId: evidence.id }}
      toggle={t('reviewOpen')}
      toggleVariant="quiet"
      submit={t('reviewSubmit')}
      draftKey={`review:${evidence.id}:${viewer.personId}`}
      fields={fieldsOf(reviewEvidence, t, {
        decision: {
          defaultValue: evidence.review === 'pending' ? undefined : evidence.review,
          word: (value) => t(value),
        },
        note: { hint: true, defaultValue: evidence.reviewNote ?? '', rows: 2 },
      })}
    />
  )
}
