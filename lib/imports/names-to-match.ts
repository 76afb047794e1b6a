import { reader } from '../db/client.ts'
import { organizationChoices } from '../follow-ups/choices.ts'
import type { Known as Named } from '../people/name-matching.ts'
import { everyWording, localized, personName, personSelect } from '../translation.ts'
import type { Actor } from '../viewer.ts'
import { visibleRecommendations } from '../visibility.ts'

type Choice = Named & { label: string }

/** What the cells of a table may speak of, as far as the actor sees it. */
export type Known = {
  actor: Actor
  organizations: Choice[]
  themes: Choice[]
  people: (Choice & { organizationId: string | null })[]
  recommendations: { number: number; title: string }[]
}

export async function knownTo(actor: Actor): Promise<Known> {
  const { seriesId, language } = actor
  const [organizations, themes, members, recommendations] = await Promise.all([
    organizationChoices(actor),
    reader(actor).theme.findMany({ where: { seriesId }, orderBy: { position: 'asc' } }),
    reader(actor).membership.findMany({
      where: { seriesId, endedAt: null },
      orderBy: { person: { name: 'asc' } },
      select: { organizationId: true, person: { select: { id: true, ...personSelect, email: true } } },
    }),
    reader(actor).recommendation.findMany({
      where: visibleRecommendations(actor),
      orderBy: { number: 'asc' },
      select: { number: true, title: true },
    }),
  ])
  return {
    actor,
    organizations: organizations.map((each) => ({
      id: each.id,
      label: localized(each, 'name', language),
      names: spellings(...everyWording(each, 'name', 'shortName'), each.slug),
    })),
    themes: themes.map((each) => ({
      id: each.id,
      label: localized(each, 'name', language),
      names: everyWording(each, 'name', 'shortName'),
    })),
    people: members.map(({ organizationId, person }) => ({
      id: person.id,
      label: personName(person, language),
      names: spellings(...everyWording(person, 'name'), person.email),
      organizationId,
    })),
    recommendations,
  }
}

export function labelOf(all: Choice[], id: string) {
  return all.find((each) => each.id === id)?.label ?? ''
}

function spellings(...names: (string | null)[]) {
  return names.flatMap((name) => name || [])
}
