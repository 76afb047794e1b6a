import { db } from '../db/client.ts'

/** Every series of this installation, real ones first. */
export function listSeries() {
  return db.series.findMany({
    select: { slug: true, name: true, language: true, translations: true, fictional: true },
    orderBy: [{ fictional: 'asc' }, { createdAt: 'asc' }],
  })
}
