import { reader } from '../db/client.ts'
import type { Reader } from '../db/reader.ts'
import { type Shown, shownPerson } from '../shown.ts'
import { personSelect } from '../translation.ts'
import type { Viewer } from '../viewer.ts'

/** What people are called, by id, in the viewer's language where that is known; one statement. */
export async function personNames(
  viewer: Viewer,
  ids: (string | null)[],
  client: Pick<Reader, 'person'> = reader(viewer),
) {
  const people = await client.person.findMany({
    where: { id: { in: [...new Set(ids.filter((id) => id !== null))] } },
    select: { id: true, ...personSelect },
  })
  return new Map<string, Shown>(people.map((person) => [person.id, shownPerson(person, viewer.language)]))
}
