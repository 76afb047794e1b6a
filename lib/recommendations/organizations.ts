import { reader } from '../db/client.ts'
import { localized, nameSelect } from '../translation.ts'
import type { Viewer } from '../viewer.ts'

export async function organizationsOf(viewer: Viewer) {
  const organizations = await reader(viewer).organization.findMany({
    where: { seriesId: viewer.seriesId },
    select: { id: true, ...nameSelect },
  })
  const name = (each: (typeof organizations)[number]) => localized(each, 'name', viewer.language)
  return organizations.sort((one, other) => name(one).localeCompare(name(other), viewer.language))
}

/** Those to which the viewer's organization may pass something on. */
export async function receiversOf(viewer: Viewer) {
  return (await organizationsOf(viewer)).filter((each) => each.id !== viewer.organizationId)
}
