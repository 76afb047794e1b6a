import { getTranslations } from 'next-intl/server'
import { ActionForm } from '#app/_ui/action-form.tsx'
import type { FieldSpec } from '#app/_ui/field-spec.ts'
import type { Proposal } from '#lib/curation/readings.ts'
import { type FoundReading, proposalOf } from '#lib/curation/readings.ts'
import type { SeriesRow } from '#lib/session.ts'
import { localized } from '#lib/translation.ts'
import type { Viewer } from '#lib/viewer.ts'
import { aboutFields } from './about-fields.ts'
import { confirmRead } from './actions.ts'
import { Misread } from './misread.tsx'
import { peopleFields } from './people-fields.ts'

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

/** The headings of the document, each a theme that there is, a new one, or none. */
async function sectionFields({ sections, known }: Proposal, viewer: Viewer): Promise<FieldSpec[]> {
  const t = await getTranslations('curation.reading')
  const themes = known.themes.map((each) => ({ value: each.id, label: localized(each, 'name', viewer.language) }))
  return sections.map(({ name, match }, n) => ({
    kind: 'select' as const,
    name: `s${n}`,
    heading: n === 0 ? t('sections') : undefined,
    label: name,
    required: true,
    defaultValue: match?.id ?? 'none',
    options: [{ value: 'none', label: t('noTheme') }, { value: 'new', label: t('newTheme') }, ...themes],
  }))
}
