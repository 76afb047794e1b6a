import { db } from '../db/client.ts'
import { localized } from '../translation.ts'
import type { Viewer } from '../viewer.ts'

/** Every organization of the series, to choose from. */
export async function organizationsOf({ seriesId, language }: Viewer) {
  const organizations = await db.organization.findMany({
    where: { seriesId },
    select: { id: true, name: true, language: true, translations: true },
  })
  const name = (each: (typeof organizations)[number]) => localized(each, 'name', language)
  return organizations.sort((one, other) => name(one).localeCompare(name(other), language))
}

/** Those to which the viewer's organization may pass something on. */
export async function receiversOf(viewer: Viewer) {
  return (await organizationsOf(viewer)).filter((each) => each.id !== viewer.organizationId)
}
