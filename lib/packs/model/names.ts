import type { SnapshotContent, SnapshotFollowUp } from '../../reviews/snapshot/content.ts'
import { nothing, type Voice } from '../voice.ts'

export function namesIn(content: SnapshotContent, voice: Voice) {
  const organizations = new Map(content.organizations.map((each) => [each.slug, each]))
  const themes = new Map(content.themes.map((each) => [each.position, each]))
  const recommendations = new Map(content.recommendations.map((each) => [each.number, each]))
  const organization = (slug: string | null) => {
    const known = slug === null ? undefined : organizations.get(slug)
    return known ? voice.name(known, 'name') : slug === null ? nothing : voice.same(slug)
  }
  return {
    organization,
    organizations: (slugs: string[]) => voice.list(slugs.map(organization)),
    theme: (position: number | null) => {
      const known = position === null ? undefined : themes.get(position)
      return known ? voice.name(known, 'name') : voice.text((texts) => texts.packs.sections.noTheme)
    },
    person: (contact: SnapshotFollowUp['contact']) => {
      if (contact === null) return nothing
      const { name, translations } = typeof contact === 'string' ? { name: contact, translations: {} } : contact
      return voice.name({ name, translations }, 'name')
    },
    recommendation: (number: number) => recommendations.get(number),
  }
}

export type Names = ReturnType<typeof namesIn>
