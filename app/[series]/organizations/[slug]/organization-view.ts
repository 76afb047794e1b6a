import { cache } from 'react'
import { type OrganizationPage, organizationOf } from '#lib/overview/organization.ts'
import type { SeriesRow } from '#lib/session.ts'
import type { Clock } from '#lib/time.ts'
import type { Viewer } from '#lib/viewer.ts'

/** What every part of an organization's page is drawn for. */
export type OrganizationView = {
  organization: OrganizationPage
  series: SeriesRow
  viewer: Viewer
  clock: Clock
  /** whether the reader works for this organization, for headings that say "us" */
  ours: 'yes' | 'no'
}

/** Title and page of one request share what they read. */
export const loadOrganization = cache(organizationOf)

export function oursOrNot({ organizationId }: Viewer, { id }: { id: string }): OrganizationView['ours'] {
  return organizationId === id ? 'yes' : 'no'
}
