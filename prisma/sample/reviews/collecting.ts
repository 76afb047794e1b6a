import { db } from '#lib/db/client.ts'
import { handIn } from '#lib/reviews/collect/hand-in.ts'
import { openReview } from '#lib/reviews/collect/open.ts'
import { saveReplies } from '#lib/reviews/collect/replies.ts'
import { isExpected } from '#lib/reviews/collect/request.ts'
import { findRow, saveRow } from '#lib/reviews/collect/row.ts'
import { prefilled } from '#lib/reviews/collect/row-values.ts'
import type { Calendar } from '../calendar.ts'
import { dice } from '../dice.ts'
import { organizations } from '../organizations.ts'
import { leaver, secretaries, speakerOf, speaks } from '../roster.ts'
import type { Step } from '../steps.ts'
import { actorNamed, idOf, type World } from '../world.ts'
import type { Course } from './course.ts'

/** The review is opened, and organization by organization answers, or does not. */
export function collecting(world: World, calendar: Calendar, course: Course): Step[] {
  const { number, opened, closes, questions, message } = course
  const at = calendar.hour(opened, 10.25)
  const days = { reminder: closes - 7, secondReminder: closes - 2, letter: closes + 3, noAnswer: closes + 10 }
  const asking: Step = {
    at,
    name: `the review for roundtable ${number} is opened`,
    run: async () =>
      openReview(await actorNamed(world, secretaries[0] ?? '', at, 'en'), {
        number,
        scope: '',
        closesOn: calendar.date(closes),
        questions: questions.map(([en]) => en),
        message: message[0],
        translations: { ja: { questions: questions.map(([, ja]) => ja).join('\n'), message: message[1] } },
        reminder: calendar.date(days.reminder),
        secondReminder: calendar.date(days.secondReminder),
        letter: calendar.date(days.letter),
        noAnswer: calendar.date(days.noAnswer),
      }),
  }
  return [asking, ...organizations.flatMap(({ slug }) => answering(world, calendar, course, slug))]
}

function answering(world: World, { hour }: Calendar, course: Course, slug: string): Step[] {
  // Whoever looks at the sample may answer for Minatohama in the review that is open.
  if (!speaks(slug) || (slug === 'minatohama' && !course.meeting)) return []
  const chance = dice(`${slug} ${course.number}`)
  const rolled = chance.between(0, 99) / 100
  const day = Math.min(chance.between(course.opened + 3, course.closes - 1), -2)
  const at = hour(day, 9 + chance.between(0, 80) / 10)
  if (rolled > course.handsIn + course.begins || speakerOf(slug).came >= day) return []
  // Nobody speaks for them since; their successor has other things to do first.
  if (speakerOf(slug).name === leaver.name && day > leaver.day) return []
  const handsIn = rolled <= course.handsIn
  return [
    {
      at,
      name: `${slug} answers for roundtable ${course.number}`,
      run: async () => {
        const actor = await actorNamed(world, speakerOf(slug).name, at)
        const request = await db.reviewRequest.findFirst({
          where: {
            organizationId: idOf(world.organizations, slug),
            review: { number: course.number, seriesId: world.seriesId },
          },
          select: { id: true, rows: { select: { id: true } } },
        })
        if (!request) return undefined
        await db.reviewRequest.update({ where: { id: request.id }, data: { openedAt: at } })
        for (const { id } of handsIn ? request.rows.slice(0, 3) : request.rows.slice(0, 1)) {
          const row = await findRow(db, actor, id)
          if (!row || !isExpected(row.followUp, idOf(world.organizations, slug))) continue
          const saved = await saveRow(actor, {
            id,
            version: row.version,
            anyway: false,
            ...prefilled(row.followUp, row.last),
            noChange: true,
          })
          if (saved.status !== 'ok') return saved
        }
        if (!handsIn) return undefined
        const replied = await saveReplies(actor, {
          id: request.id,
          ...(await repliesTo(request.id, actor.language === 'ja', course)),
        })
        if (replied.status !== 'ok') return replied
        const { version } = await db.reviewRequest.findUniqueOrThrow({ where: { id: request.id } })
        return handIn(actor, { id: request.id, version })
      },
    },
  ]
}

async function repliesTo(requestId: string, japanese: boolean, { questions }: Course) {
  const { version } = await db.reviewRequest.findUniqueOrThrow({ where: { id: requestId } })
  const reply = japanese ? '特にありません。' : 'Nothing beyond our reports.'
  return { version, replies: questions.map(() => reply) }
}
