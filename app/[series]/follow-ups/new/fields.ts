import type { getTranslations } from 'next-intl/server'
import type { FieldSpec } from '#app/_ui/field-spec.ts'
import { visibilityOptions, wording } from '#app/[series]/follow-ups/[number]/wording.ts'
import { wordFields } from '#app/[series]/follow-ups/word-fields.ts'
import type { OrganizationChoice } from '#lib/follow-ups/choices.ts'
import { can } from '#lib/policy.ts'
import type { Worded } from '#lib/translation.ts'
import { localized } from '#lib/translation.ts'
import type { Actor } from '#lib/viewer.ts'

type Given = {
  /** numbers of recommendations, as the address names them */
  chosen: string[]
  recommendations: (Worded<'title'> & { number: number })[]
  organizations: OrganizationChoice[]
  visibility: string
}

type Words = Awaited<ReturnType<typeof getTranslations<'followUps'>>>

/** Whoever may involve their own organization only is offered no other. */
export async function newFields(t: Words, viewer: Actor, given: Given): Promise<FieldSpec[]> {
  const named = (organization: OrganizationChoice) => ({
    value: organization.id,
    label: localized(organization, 'name', viewer.language),
  })
  const leads = given.organizations.filter(({ id }) => can(viewer, 'offerLead', { organizationId: id }))
  const supports = given.organizations.filter(({ id }) => can(viewer, 'changeSupport', { organizationId: id }))
  return [
    ...(await wordFields(viewer)),
    {
      kind: 'checks',
      name: 'recommendations',
      label: t('recommendations'),
      required: true,
      defaultValue: given.chosen,
      options: given.recommendations.map((each) => ({
        value: String(each.number),
        label: `R-${each.number} ${localized(each, 'title', viewer.language)}`,
      })),
    },
    {
      kind: 'select',
      name: 'offerTo',
      label: t('new.offerTo'),
      hint: t('new.offerToHint'),
      options: [{ value: '', label: t('new.nobodyYet') }, ...leads.map(named)],
    },
    {
      kind: 'area',
      name: 'message',
      label: t('optionalMessage'),
      rows: 2,
      maxLength: 2000,
      when: ['offerTo', ...leads.map(({ id }) => id)],
    },
    { kind: 'checks', name: 'supports', label: t('new.supports'), options: supports.map(named) },
    ...(can(viewer, 'changeVisibility')
      ? [
          {
            kind: 'select' as const,
            name: 'visibility',
            label: t('visibility'),
            required: true,
            defaultValue: given.visibility,
            options: visibilityOptions(wording(viewer.language)),
          },
        ]
      : []),
  ]
}
