import { editComment } from '#lib/comments/edit.ts'
import { withdrawComment } from '#lib/comments/withdraw.ts'
import { writeComment } from '#lib/comments/write.ts'
import { db } from '#lib/db/client.ts'
import { languageOf } from '#lib/language-of.ts'
import { translate } from '#lib/translations/translate.ts'
import type { Calendar } from './calendar.ts'
import { dice } from './dice.ts'
import { people } from './people.ts'
import type { Step } from './steps.ts'
import { type Line, type Thread, threads } from './talk.ts'
import { inOther, otherThan } from './translations.ts'
import { actorNamed, idOf, type World } from './world.ts'

export function conversation(world: World, calendar: Calendar): Step[] {
  return threads.flatMap((thread) => stepsOf(world, calendar, thread))
}

function stepsOf(world: World, { hour, now }: Calendar, { on, day, lines }: Thread): Step[] {
  const chance = dice(`${on} ${day}`)
  const ids: string[] = []
  let last = hour(day, 9).getTime()
  const soon = (minutes: number) => new Date(Math.min(last + minutes * 60_000, now.getTime() - 60_000))
  return lines.flatMap((line, index) => {
    last += (line.after ?? 0) * 86_400_000 + chance.between(20, 180) * 60_000
    const [written, edited, withdrawn] = [soon(0), soon(25), soon(95)]
    const name = `${line.by} comments on ${on}`
    const steps: Step[] = [{ at: written, name, run: () => write(world, line, on, written, ids, index) }]
    if (line.edited) steps.push({ at: edited, name: `${name} anew`, run: () => edit(world, line, edited, ids[index]) })
    for (const [words, from] of [
      [line.says, written],
      [line.edited ?? '', edited],
    ] as const) {
      const text = inOther(words)
      const at = new Date(Math.min(from.getTime() + 14 * 60_000, now.getTime() - 30_000))
      if (text)
        steps.push({ at, name: `${name}, translated`, run: () => translateFor(world, words, text, at, ids[index]) })
    }
    if (line.withdrawn)
      steps.push({ at: withdrawn, name: `${name}, withdrawn`, run: () => withdraw(world, line, withdrawn, ids[index]) })
    return steps
  })
}

async function write(world: World, line: Line, on: string, at: Date, ids: string[], index: number) {
  const recommendation = /^R-(\d+)$/.exec(on)?.[1]
  const written = await writeComment(await actorNamed(world, line.by, at), {
    ...(recommendation
      ? { recommendationId: idOf(world.recommendations, Number(recommendation)) }
      : { followUpId: idOf(world.followUps, on) }),
    parentId: index > 0 ? ids[0] : undefined,
    body: line.says,
    visibility: line.visibility,
  })
  if (written.status === 'ok') ids[index] = written.value.id
  return written
}

async function edit(world: World, line: Line, at: Date, id = '') {
  const { version } = await db.comment.findUniqueOrThrow({ where: { id } })
  return editComment(await actorNamed(world, line.by, at), { id, version, body: line.edited ?? '' })
}

/** Each secretary writes their own language. */
async function translateFor(world: World, words: string, text: string, at: Date, id = '') {
  const language = otherThan(languageOf(words))
  const by = people.find((each) => each.role === 'secretariat' && each.language === language)
  const secretary = await actorNamed(world, by?.name ?? '', at)
  return translate(secretary, { table: 'Comment', id, translations: { [language]: { body: text } }, was: {} })
}

async function withdraw(world: World, line: Line, at: Date, id = '') {
  return withdrawComment(await actorNamed(world, line.by, at), { id })
}
