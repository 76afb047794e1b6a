import { db } from '#lib/db/client.ts'
import { ask } from '#lib/recommendations/address.ts'
import { respond } from '#lib/recommendations/response.ts'
import type { Calendar } from './calendar.ts'
import { dice } from './dice.ts'
import { type Numbered, recommendations } from './recommendations.ts'
import { secretaries, speakerOf } from './roster.ts'
import { roundtables } from './series.ts'
import type { Step } from './steps.ts'
import { giveBeside } from './translations.ts'
import { actorNamed, idOf, type World } from './world.ts'

type Given = Numbered['answers'][number]

/** Everybody addressed is asked, some more than once; most answer, with or without reservations. */
export function answers(world: World, calendar: Calendar): Step[] {
  return recommendations.flatMap((draft) => {
    const chance = dice(draft.title)
    const asked = (roundtables[draft.roundtable - 1]?.day ?? 0) + 12
    const passedOn = draft.answers.flatMap(({ to }) => to ?? [])
    const addressed = Object.keys(draft.to)
    const toAsk = [...draft.answers.map(({ by }) => by), ...draft.silent].filter((by) => addressed.includes(by))
    return [
      ...toAsk.map((slug, index) => asking(world, calendar, draft.number, slug, asked, index)),
      ...draft.silent.flatMap((slug) =>
        [45, 110].map((after, index) => asking(world, calendar, draft.number, slug, asked + after, index)),
      ),
      ...draft.answers.map((answer) => {
        const late = passedOn.includes(answer.by) && !addressed.includes(answer.by) ? 40 : 0
        return answering(
          world,
          calendar,
          draft.number,
          answer,
          asked + late + chance.between(6, 38),
          chance.between(0, 9),
        )
      }),
    ]
  })
}

function asking(world: World, { hour }: Calendar, number: number, slug: string, day: number, index: number): Step {
  const at = hour(day, 9.5 + number / 10 + index / 50)
  return {
    at,
    name: `${slug} is asked about R-${number}`,
    run: async () =>
      ask(await actorNamed(world, secretaries[index % 2] ?? '', at), {
        id: idOf(world.recommendations, number),
        organizationId: idOf(world.organizations, slug),
      }),
  }
}

function answering(world: World, { hour }: Calendar, number: number, answer: Given, day: number, tenth: number): Step {
  const speaker = speakerOf(answer.by)
  const at = hour(Math.max(day, speaker.came + 1), 13 + tenth / 2.5)
  return {
    at,
    name: `${answer.by} answers R-${number}`,
    run: async () => {
      const actor = await actorNamed(world, speaker.name, at)
      const id = idOf(world.recommendations, number)
      const answered = await respond(actor, {
        id,
        answer: answer.kind,
        reason: answer.reason ?? '',
        passedOnToId: answer.to && idOf(world.organizations, answer.to),
        after: undefined,
      })
      const given = await db.response.findFirst({ where: { recommendationId: id, at }, select: { id: true } })
      if (given) await giveBeside(actor, 'Response', given.id)
      return answered
    },
  }
}
