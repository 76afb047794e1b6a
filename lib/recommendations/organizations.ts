import { db } from '../db/client.ts'
import type { Viewer } from '../viewer.ts'

/** Every organization of the series, to choose from. */
export function organizationsOf({ seriesId, language }: Viewer) {
  return db.organization.findMany({
    where: { seriesId },
    select: { id: true, name: true, nameJa: true },
    orderBy: language === 'ja' ? [{ nameJa: 'asc' }, { name: 'asc' }] : { name: 'asc' },
  })
}

/** Those to which the viewer's organization may pass something on. */
export async function receiversOf(viewer: Viewer) {
  return (await organizationsOf(viewer)).filter((each) => each.id !== viewer.organizationId)
}
