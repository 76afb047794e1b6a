import { reader } from '../db/client.ts'
import type { Reader } from '../db/reader.ts'
import { personName, personSelect } from '../translation.ts'
import type { Viewer } from '../viewer.ts'

/** What people are called, by id, in the viewer's language; one statement. */
export async function personNames(
  viewer: Viewer,
  ids: (string | null)[],
  client: Pick<Reader, 'person'> = reader(viewer),
) {
  const people = await client.person.findMany({
    where: { id: { in: [...new Set(ids.filter((id) => id !== null))] } },
    select: { id: true, ...personSelect },
  })
  return new Map(people.map((person) => [person.id, personName(person, viewer.language)]))
}
