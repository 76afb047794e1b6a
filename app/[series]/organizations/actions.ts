'use server'
import { formAction } from '#lib/form-action.ts'
import { addOrganization, addOrganizationInput } from '#lib/roundtables/organizations.ts'

export const add = formAction(addOrganizationInput, addOrganization, {
  to: ({ slug }, series) => `/${series}/organizations/${slug}`,
})
