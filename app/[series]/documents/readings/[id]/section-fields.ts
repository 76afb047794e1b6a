import { getTranslations } from 'next-intl/server'
import type { FieldSpec } from '#app/_ui/field-spec.ts'
import type { Proposal } from '#lib/curation/readings.ts'
import { localized } from '#lib/translation.ts'
import type { Viewer } from '#lib/viewer.ts'

/** The headings of the document, each a theme that there is, a new one, or none. */
export async function sectionFields({ sections, known }: Proposal, viewer: Viewer): Promise<FieldSpec[]> {
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
