import { z } from 'zod'
import { Language, type ParticipantPart, Sector, Visibility } from '../db/generated/enums.ts'
import { choice, id, longestLine, mark, requiredText, text, typed, version } from '../form-fields.ts'
import { key } from '../messages/key.ts'
import type { MessageKey } from '../messages/load.ts'
import { isCountry } from '../roundtables/countries.ts'
import type { parts } from './readings.ts'

const time = z
  .union([z.literal(''), mark(5).regex(/^([01]\d|2[0-3]):[0-5]\d$/)], key('settings.errors.time'))
  .default('')

/**
 * What somebody says of a file that was read. `roundtable`: the id of one, or `new`. Behind the fields that every form has
 * come those of the people (`p0`, `p0name` …), organizations (`o0` …) and sections (`s0`), numbered as in `parts`.
 */
export const confirmReadingInput = z
  .object({
    id,
    version,
    title: requiredText(300),
    language: choice(Language),
    visibility: choice(Visibility),
    roundtable: z.union([z.literal('new'), z.uuid()], key('errors.choose')),
    roundtableTitle: text(200),
    day: text(20),
    from: time,
    to: time,
    place: text(200),
    others: text(5000),
  })
  .catchall(z.union([typed(longestLine), z.array(typed(longestLine))]))

export type Confirmation = z.infer<typeof confirmReadingInput>

type Read = ReturnType<typeof parts>

/** A person of the form: `who` is a known person, somebody new, or nobody who takes a seat. */
export type Seat = {
  who: string
  name: string
  title: string
  printedAs: string
  organization: number | null
  part: ParticipantPart
}
export type Body = { which: string; name: string; shortName: string; sector: string; country: string }

/** The numbered fields, by what they tell of; the first that is wrong, by its name. */
export function numbered(
  input: Confirmation,
  read: Read,
): { seats: Seat[]; bodies: Body[]; sections: string[] } | Wrong {
  const field = (name: string) => String(input[name] ?? '').trim()
  const bodies = read.organizations.map(
    (printed, n): Body => ({
      which: field(`o${n}`),
      name: field(`o${n}name`) || printed,
      shortName: field(`o${n}short`) || field(`o${n}name`) || printed,
      sector: field(`o${n}sector`),
      country: field(`o${n}country`),
    }),
  )
  const seats = read.participants.map(
    (each, n): Seat => ({
      who: field(`p${n}`),
      name: field(`p${n}name`),
      title: field(`p${n}title`),
      printedAs: each.organization || '',
      organization: each.organization ? read.organizations.indexOf(each.organization) : null,
      part: each.part,
    }),
  )
  for (const [n, { who, name }] of seats.entries()) {
    if (!who) return wrong(`p${n}`, 'errors.choose')
    if (who !== 'none' && !name) return wrong(`p${n}name`, 'errors.required')
  }
  for (const [n, body] of bodies.entries()) {
    if (!body.which) return wrong(`o${n}`, 'errors.choose')
    if (body.which !== 'new') continue
    if (!z.enum(Sector).safeParse(body.sector).success) return wrong(`o${n}sector`, 'errors.choose')
    if (!isCountry(body.country)) return wrong(`o${n}country`, 'errors.choose')
  }
  return { seats, bodies, sections: read.sections.map((_, n) => field(`s${n}`)) }
}

type Wrong = { field: string; message: MessageKey }

const wrong = (field: string, message: MessageKey): Wrong => ({ field, message })

/** `Name; position; organization`, one a line, for whoever was not found in the text. */
export function othersOf(lines: string): Omit<Seat, 'organization'>[] {
  return lines
    .split('\n')
    .map((line) => line.split(/[;；\t]/).map((part) => part.trim()))
    .filter(([name]) => name)
    .map(([name = '', title = '', printedAs = '']) => ({
      who: '',
      name,
      title,
      printedAs,
      part: 'participant' as const,
    }))
}
