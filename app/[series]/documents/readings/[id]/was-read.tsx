import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import { type FoundReading, proposalOf } from '#lib/curation/readings.ts'
import type { SeriesRow } from '#lib/session.ts'
import type { Viewer } from '#lib/viewer.ts'
import { aboutFields } from './about-fields.ts'
import { confirmRead } from './actions.ts'
import { Misread } from './misread.tsx'
import { peopleFields } from './people-fields.ts'
import { sectionFields } from './section-fields.ts'

type Props = { reading: FoundReading; series: SeriesRow; viewer: Viewer }

/** What was read of the document, as a form to be put right: nothing of it is stored before it is sent. */
export async function WasRead({ reading, series, viewer }: Props) {
  const t = await getTranslations('curation.reading')
  const proposal = await proposalOf(viewer, reading.id)
  const { pages, characters, candidates, misreadings } = proposal
  return (
    <>
      <p className="lede">{t('lede')}</p>
      <p className="origin">
        <span>{t('size', { pages, characters })}</span>
        <span>{t('candidates', { count: candidates })}</span>
      </p>
      <Misread misreadings={misreadings} language={proposal.language} />
      <ActionForm
        action={confirmRead}
        hidden={{ series: series.slug, id: reading.id, version: reading.version }}
        fields={[
          ...(await aboutFields(reading, proposal, series, viewer)),
          ...(await peopleFields(proposal, viewer)),
          ...(await sectionFields(proposal, viewer)),
        ]}
        submit={t('confirm')}
        draftKey={`reading:${reading.id}:${viewer.personId}`}
      />
    </>
  )
}
