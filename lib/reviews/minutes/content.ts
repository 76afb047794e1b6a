import { z } from 'zod'
import { AttendanceKind, DecisionKind, Language, Visibility } from '../../db/generated/enums.ts'
import { frozenWords } from '../../translation.ts'

const number = z.int().positive()
const day = z.iso.date()
const instant = z.iso.datetime({ precision: 3 })
/** Who may read an item: its visibility when the minutes were made, and the slugs of the organizations it concerns. */
const readers = { visibility: z.enum(Visibility), concerns: z.array(z.string()) }
/* The columns of a second language are of version 1. */
const before = z.string().nullish()
const names = { name: z.string(), nameJa: before, ...frozenWords }
const organization = z.strictObject({ slug: z.string(), ...names })

const minutesDecision = z.strictObject({
  kind: z.enum(DecisionKind),
  text: z.string(),
  language: z.enum(Language),
  toDueOn: day.nullable(),
  /** merge: the number of the follow-up that goes on */
  into: number.nullable(),
  /** newFollowUp: its title, whoever was asked to lead, and its number */
  title: z.string(),
  lead: organization.nullable(),
  made: number.nullable(),
})

const minutesRemark = z.strictObject({
  name: z.string(),
  /** of the name; `language` is that of the text */
  translations: frozenWords.translations,
  organization: organization.nullable(),
  text: z.string(),
  language: z.enum(Language),
  visibility: z.enum(Visibility),
})

const minutesItem = z.strictObject({
  /** of the item of the agenda */
  id: z.uuid(),
  followUp: number.nullable(),
  recommendation: number.nullable(),
  title: z.string(),
  titleJa: before,
  ...frozenWords,
  theme: z.strictObject(names).nullable(),
  ...readers,
  discussed: z.boolean(),
  /** the secretariat's own words on it */
  text: z.string(),
  decisions: z.array(minutesDecision),
  remarks: z.array(minutesRemark),
})

/** What published minutes hold, in the order in which they are read. Decisions are facts; each reader's language words them. */
export const minutesContent = z.strictObject({
  format: z.literal('roundtable-follow-up/minutes'),
  version: z.literal([1, 2]),
  series: z.strictObject({ slug: z.string(), ...names, timeZone: z.string() }),
  roundtable: z.strictObject({
    number,
    title: z.string(),
    titleJa: before,
    ...frozenWords,
    place: z.string().nullable(),
    placeJa: before,
  }),
  began: instant.nullable(),
  ended: instant.nullable(),
  snapshot: z.strictObject({ number, takenAt: instant, sha256: z.string() }).nullable(),
  opening: z.string(),
  closing: z.string(),
  attendance: z.array(
    z.strictObject({
      name: z.string(),
      title: z.string(),
      translations: frozenWords.translations,
      organization: organization.nullable(),
      kind: z.enum(AttendanceKind),
    }),
  ),
  items: z.array(minutesItem),
  /** what was still open at the end and goes on in the next review; `times`: in how many reviews it did so already */
  carriedOver: z.array(
    z.strictObject({
      number,
      title: z.string(),
      ...frozenWords,
      lead: organization.nullable(),
      times: z.int().positive(),
      ...readers,
    }),
  ),
})

export type MinutesContent = z.input<typeof minutesContent>
export type MinutesItem = z.input<typeof minutesItem>
export type MinutesDecision = z.input<typeof minutesDecision>
