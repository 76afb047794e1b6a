import { cache } from 'react'
import { organizationOf } from '#lib/overview/organization.ts'

/** Title and page of one request share what they read. */
export const load = cache(organizationOf)
