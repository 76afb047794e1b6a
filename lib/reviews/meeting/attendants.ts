import type { Language } from '../../db/generated/enums.ts'
import type { Reader } from '../../db/reader.ts'
import { type Shown, shown, shownPerson, textOf } from '../../shown.ts'
import { givenIn, inLanguage, nameSelect, personSelect } from '../../translation.ts'

type Client = Pick<Reader, 'attendance' | 'person' | 'participation'>
type Review = { id: string; roundtable: { id: string } }

/**
 * Who is expected or was there, as it is written down; with the translations of person and seat, where they are called so
 * still.
 */
export async function attendantsOf(client: Client, review: Review) {
  const rows = await client.attendance.findMany({
    where: { reviewId: review.id },
    orderBy: { position: 'asc' },
    select: {
      id: true,
      personId: true,
      name: true,
      title: true,
      kind: true,
      organization: { select: { slug: true, ...nameSelect, shortName: true } },
    },
  })
  const personId = { in: rows.flatMap((row) => row.personId ?? []) }
  const [people, seats] = await Promise.all([
    client.person.findMany({ where: { id: personId }, select: { id: true, ...personSelect } }),
    client.participation.findMany({
      where: { roundtableId: review.roundtable.id, personId },
      select: { personId: true, printedTitle: true, translations: true },
    }),
  ])
  return rows.map(({ personId: id, ...row }) => {
    const name = people.find((each) => each.id === id && each.name === row.name)?.translations
    const seat = seats.find((each) => each.personId === id && each.printedTitle === row.title)?.translations
    return { ...row, ...ofBoth({ name, seat }, row) }
  })
}

export type Attendant = Awaited<ReturnType<typeof attendantsOf>>[number]

/** Name and position for a reader. */
export function attendantWords(
  { name, title, translations = {} }: { name: string; title: string; translations?: unknown },
  reader: Language,
): Shown[] {
  const position = shown(inLanguage({ title, translations }, 'title', reader), reader)
  return [shownPerson({ name, translations }, reader), position].filter(textOf)
}

/** The same in the room, with the short name of the organization. */
export function wordsInRoom({ organization, ...who }: Attendant, reader: Language): Shown[] {
  const words = attendantWords(who, reader)
  return organization ? [...words, shown(inLanguage(organization, 'shortName', reader), reader)] : words
}

/* By their fields here; left out where there are none, so that what is kept of old stays the same. */
function ofBoth({ name, seat }: { name: unknown; seat: unknown }, row: { name: string; title: string }) {
  const [names, positions] = [givenIn({ translations: name }), givenIn({ translations: seat })]
  const languages = [...new Set([...Object.keys(names), ...Object.keys(positions)])]
  const given = languages.map((language) => {
    const [called, position] = [names[language]?.name, positions[language]?.printedTitle]
    const fields = {
      ...(called && { name: { text: called, of: row.name } }),
      ...(position && row.title && { title: { text: position, of: row.title } }),
    }
    return [language, fields] as const
  })
  const some = given.filter(([, fields]) => Object.keys(fields).length > 0)
  return some.length > 0 ? { translations: Object.fromEntries(some) } : {}
}
