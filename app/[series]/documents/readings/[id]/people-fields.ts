import { getTranslations } from 'next-intl/server'
import type { FieldSpec, Option } from '#app/_ui/field-spec.ts'
import { countryOf, sectorOf } from '#lib/curation/guess-organization.ts'
import type { Proposal } from '#lib/curation/readings.ts'
import { Sector } from '#lib/db/generated/enums.ts'
import { countries } from '#lib/roundtables/countries.ts'
import { localized } from '#lib/translation.ts'
import type { Viewer } from '#lib/viewer.ts'
import { wordsOf } from '#lib/vocabulary.ts'

/**
 * The organizations and the people that the document names. Each is the one that is known, or new, or left out: a known one
 * is proposed where the name is the same, and where it is nearly the same somebody has to say.
 */
export async function peopleFields(proposal: Proposal, viewer: Viewer): Promise<FieldSpec[]> {
  return [...(await organizations(proposal, viewer)), ...(await participants(proposal))]
}

async function organizations({ organizations: printed, known }: Proposal, viewer: Viewer): Promise<FieldSpec[]> {
  const t = await getTranslations('curation.reading')
  const { sector } = wordsOf(viewer.language)
  const bodies = known.organizations.map((each) => ({
    value: each.id,
    label: localized(each, 'name', viewer.language),
  }))
  const lands = countries(viewer.language)
  const sectors = Object.values(Sector).map((value) => ({ value, label: sector[value] }))
  return printed.flatMap(({ name, match }, n): FieldSpec[] => {
    const row = name
    const ofNew = { row, required: true, when: [`o${n}`, 'new'] as [string, string] }
    const words = { fresh: t('newOrganization'), none: t('noOrganization'), same: t('same') }
    return [
      {
        kind: 'select',
        name: `o${n}`,
        heading: n === 0 ? t('organizations') : undefined,
        row,
        label: t('which'),
        hint: match?.likeness === 'near' ? t('near') : undefined,
        required: true,
        defaultValue: match?.id ?? 'new',
        options: choices(bodies, match?.id, words),
      },
      { kind: 'text', name: `o${n}name`, label: t('organizationName'), defaultValue: name, maxLength: 200, ...ofNew },
      { kind: 'text', name: `o${n}short`, label: t('shortName'), defaultValue: shortOf(name), maxLength: 60, ...ofNew },
      {
        kind: 'select',
        name: `o${n}sector`,
        label: t('sector'),
        defaultValue: sectorOf(name),
        options: sectors,
        ...ofNew,
      },
      {
        kind: 'select',
        name: `o${n}country`,
        label: t('country'),
        defaultValue: countryOf(name),
        options: lands,
        ...ofNew,
      },
    ]
  })
}

async function participants({ participants: printed, known }: Proposal): Promise<FieldSpec[]> {
  const t = await getTranslations('curation.reading')
  const people = known.people.map(({ id, name, organization }) => ({
    value: id,
    label: organization ? `${name} (${organization})` : name,
  }))
  const read = printed.flatMap(({ name, position, organization, match, part }, n): FieldSpec[] => {
    const row = [name, position, organization].filter(Boolean).join(', ')
    return [
      {
        kind: 'select',
        name: `p${n}`,
        heading: n === 0 ? t('participants') : undefined,
        row,
        label: t(`part.${part}`),
        hint: match?.likeness === 'near' ? t('nearPerson') : undefined,
        required: true,
        defaultValue: match ? (match.likeness === 'exact' ? match.id : '') : 'new',
        options: choices(people, match?.id, { fresh: t('newPerson'), none: t('noSeat'), same: t('same') }),
      },
      {
        kind: 'text',
        name: `p${n}name`,
        row,
        label: t('personName'),
        required: true,
        defaultValue: name,
        maxLength: 200,
      },
      { kind: 'text', name: `p${n}title`, row, label: t('position'), defaultValue: position ?? '', maxLength: 300 },
    ]
  })
  const heading = read.length === 0 ? t('participants') : undefined
  return [
    ...read,
    { kind: 'area', name: 'others', heading, label: t('others'), hint: t('othersHint'), maxLength: 5000 },
  ]
}

/** Each row has its own select, so a series of thousands must not stand in every one. */
const mostOffered = 200

type Words = { fresh: string; none: string; same: string }

/** The one that is probably meant comes first. */
function choices(known: Option[], probable: string | undefined, words: Words): Option[] {
  const first = known.filter(({ value }) => value === probable)
  return [
    ...first.map(({ value, label }) => ({ value, label: `${words.same}${label}` })),
    { value: 'new', label: words.fresh },
    { value: 'none', label: words.none },
    ...known.filter(({ value }) => value !== probable).slice(0, mostOffered),
  ]
}

/** `National Graduate Institute for Policy Studies (GRIPS)`: GRIPS */
function shortOf(name: string) {
  return /[(（]([^()（）]{2,20})[)）]\s*$/.exec(name)?.[1] ?? [...name].slice(0, 60).join('')
}
