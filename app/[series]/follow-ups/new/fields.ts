import type { getTranslations } from 'next-intl/server'
import type { FieldSpec } from '#app/_ui/field-spec.ts'
import { fieldsOf } from '#app/_ui/fields-of.ts'
import { visibilityOptions, wording } from '#app/[series]/follow-ups/[number]/wording.ts'
import { wordFields } from '#app/[series]/follow-ups/word-fields.ts'
import type { OrganizationChoice } from '#lib/follow-ups/choices.ts'
import { can } from '#lib/policy.ts'
import { localized, type Worded } from '#lib/translation.ts'
import type { Actor } from '#lib/viewer.ts'
import { createFollowUp } from './actions.ts'

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
    ...fieldsOf(createFollowUp, t, {
      recommendations: {
        defaultValue: given.chosen,
        options: given.recommendations.map((each) => ({
          value: String(each.number),
          label: `R-${each.number} ${localized(each, 'title', viewer.language)}`,
        })),
      },
      offerTo: {
        label: t('new.offerTo'),
        hint: t('new.offerToHint'),
        options: [{ value: '', label: t('new.nobodyYet') }, ...leads.map(named)],
      },
      message: { label: t('optionalMessage'), rows: 2, when: ['offerTo', ...leads.map(({ id }) => id)] },
      supports: { label: t('new.supports'), options: supports.map(named) },
      visibility: can(viewer, 'changeVisibility') && {
        kind: 'select',
        defaultValue: given.visibility,
        options: visibilityOptions(wording(viewer.language)),
      },
    }),
  ]
}
