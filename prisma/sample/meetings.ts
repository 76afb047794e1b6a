import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { db, transaction } from '#lib/db/client.ts'
import { storeDocument } from '#lib/documents/store.ts'
import { languageOf } from '#lib/language-of.ts'
import { adopt } from '#lib/recommendations/adopt.ts'
import { addRoundtable, holdRoundtable } from '#lib/roundtables/add-roundtable.ts'
import { type planInput, planRoundtable } from '#lib/roundtables/plan-roundtable.ts'
import { asCurator } from '#lib/roundtables/series.ts'
import type { Calendar } from './calendar.ts'
import { fullNameOf } from './organizations.ts'
import { people } from './people.ts'
import { type Numbered, recommendations } from './recommendations.ts'
import { secretaries } from './roster.ts'
import { next, roundtables } from './series.ts'
import type { Step } from './steps.ts'
import { givenBeside, otherThan } from './translations.ts'
import { actorNamed, idOf, type World } from './world.ts'

/** The roundtables that were held, each with its summary and what is taken from it. */
export function meetings(world: World, { hour }: Calendar): Step[] {
  return roundtables.flatMap(({ day, summary, ...roundtable }, index) => {
    const number = index + 1
    const { title, place, translations } = roundtable
    const participants = people
      .filter(({ seats }) => seats.includes(number))
      .map(({ name, title, organization }) => ({ name, title, organization }))
    const documents = new Map<string, string>()
    const planned = hour(day - 76, 15)
    const recorded = hour(day + 1, 17.5)
    const stored = hour(day + 9, 9)
    const [startsAt, endsAt] = [hour(day, 13.5), hour(day, 16.5)]
    return [
      ...(index > 0
        ? [
            planning(world, number, planned, {
              title,
              place,
              translations,
              day: dayOf(startsAt),
              from: '13:30',
              to: '16:30',
            }),
          ]
        : []),
      {
        at: recorded,
        name: `roundtable ${number} is recorded`,
        run: async () => {
          const curator = await curatorAt(world, recorded)
          const seats = participants.map(({ organization, ...person }) => ({
            ...printed(person, organization),
            organizationId: idOf(world.organizations, organization),
          }))
          const { id, participants: seated } = await transaction(async (tx) => {
            const known = await tx.roundtable.findFirst({ where: { seriesId: world.seriesId, number } })
            return known
              ? holdRoundtable(tx, curator, { id: known.id, startsAt, endsAt, participants: seats })
              : addRoundtable(tx, curator, {
                  ...{ title, place, translations, startsAt, endsAt },
                  held: true,
                  participants: seats,
                })
          }, curator.at)
          world.roundtables.set(number, id)
          for (const { name, personId } of seated) world.people.set(name, personId)
          return undefined
        },
      },
      {
        at: stored,
        name: `summary ${number} is stored`,
        run: async () => {
          const curator = await curatorAt(world, stored)
          const fileName = `${summary.file}.txt`
          const bytes = readFileSync(new URL(`./summaries/${fileName}`, import.meta.url))
          const given = { roundtableId: idOf(world.roundtables, number), title: summary.title, fileName, bytes }
          const { id } = await transaction(
            (tx) => storeDocument(tx, curator, { ...given, mediaType: 'text/plain' }),
            curator.at,
          )
          documents.set(summary.file, id)
          return undefined
        },
      },
      ...recommendations
        .filter((draft) => draft.roundtable === number)
        .map((draft, position) => adoption(draft, hour(day + 10, 9.5 + position / 4), documents, summary.file)),
    ]
  })

  function adoption(draft: Numbered, at: Date, documents: Map<string, string>, file: string): Step {
    return {
      at,
      name: `R-${draft.number} is adopted`,
      run: async () => {
        const curator = await curatorAt(world, at)
        const { id, number } = await transaction(
          (tx) =>
            adopt(tx, curator, {
              roundtableId: idOf(world.roundtables, draft.roundtable),
              documentId: idOf(documents, file),
              themeId: idOf(world.themes, draft.theme),
              title: draft.title,
              translations: draft.translations,
              passages: draft.passages.map((exact) => ({ exact })),
              addressees: addressees(world, draft),
            }),
          curator.at,
        )
        if (number !== draft.number) throw new Error(`R-${draft.number} became R-${number}`)
        world.recommendations.set(number, id)
        return undefined
      },
    }
  }
}

/** The next roundtable: planned first, its date settled later. */
export function plans(world: World, { hour }: Calendar): Step[] {
  const { title, place, translations } = next
  const named = { title, place, translations }
  const when = { day: dayOf(hour(next.day, 13.5)), from: '13:30', to: '16:30' }
  return [
    planning(world, 4, hour(next.planned, 15), { ...named, day: '', from: '', to: '' }),
    planning(world, 4, hour(next.fixed, 11), { ...named, ...when }),
  ]
}

function planning(world: World, number: number, at: Date, plan: Omit<z.infer<typeof planInput>, 'version'>): Step {
  return {
    at,
    name: `roundtable ${number} is planned`,
    run: async () => {
      const { version } = await db.series.findUniqueOrThrow({ where: { id: world.seriesId } })
      return planRoundtable(await curatorAt(world, at), { version, ...plan })
    },
  }
}

/** All meetings are in the afternoon of a day in Tokyo, which is the same day in UTC. */
function dayOf(at: Date) {
  return at.toISOString().slice(0, 10)
}

async function curatorAt(world: World, at: Date) {
  return asCurator(await actorNamed(world, secretaries[0] ?? '', at, 'en'))
}

/** A list of participants names an organization in the language of the position. */
function printed({ name, title }: { name: string; title: string }, organization: string) {
  const language = languageOf(title)
  const words = { name, printedTitle: title, printedAs: fullNameOf(organization, language) }
  const { [otherThan(language)]: given, ...more } = givenBeside(words)
  const printedAs = fullNameOf(organization, otherThan(language))
  return { ...words, translations: { ...more, [otherThan(language)]: { ...given, printedAs } } }
}

function addressees(world: World, { to }: Numbered) {
  return Object.entries(to).map(([slug, wording]) => ({
    wording,
    translations: givenBeside({ wording }),
    organizationId: idOf(world.organizations, slug),
  }))
}
