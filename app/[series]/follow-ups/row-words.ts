import { getTranslations } from 'next-intl/server'
import type { FollowUpRow } from '#lib/follow-ups/queries.ts'
import { messages } from '#lib/messages/load.ts'
import { isUnderwayProgress, type State } from '#lib/progress-states.ts'
import { textOf } from '#lib/shown.ts'
import { clock, today } from '#lib/time.ts'
import { nowOf, type Viewer } from '#lib/viewer.ts'
import { stateHead, wordsOf } from '#lib/vocabulary.ts'

export type RowWords = Awaited<ReturnType<typeof rowWords>>

/**
 * How the lines of a list are worded for one reader. The texts are read without the formatter, which would compile each
 * of them anew for every request; what is the same in many lines is made once.
 */
export async function rowWords(viewer: Viewer, timeZone: string) {
  const t = await getTranslations('list')
  const { row: texts } = messages[viewer.language].list
  const { confidence } = wordsOf(viewer.language)
  const { comma, stop } = texts
  const { day, plainDay, shortDay } = clock(viewer.language, timeZone)
  const year = String(today(timeZone, nowOf(viewer)).getUTCFullYear())
  const dueDay = remembered((iso: string) => (iso.startsWith(year) ? shortDay : plainDay)(new Date(iso)))
  const heardDay = remembered((at: number) => day(new Date(at)))
  const head = remembered((state: State) => stateHead(state, viewer.language))
  const late = remembered((days: number) => t('row.days', { days }))
  const [lead, contact, offeredTo] = [filled(texts.lead), filled(texts.contact), filled(texts.offeredTo)]
  const [supports, answers] = [filled(texts.supports), filled(texts.answers)]
  const [due, noDate] = [filled(texts.due), filled(texts.noDate)]
  const [overdue, silent] = [filled(texts.overdue), filled(texts.stale)]

  return {
    language: viewer.language,
    confidence,
    /** What it stands at, and by when. */
    state(row: FollowUpRow) {
      const state = head(row.state)
      if (row.overdueDays > 0) return overdue({ state, days: late(row.overdueDays) })
      if (!isUnderwayProgress(row.state)) return state
      return row.dueOn ? due({ state, day: dueDay(row.dueOn) }) : noDate({ state })
    },
    /** Who does it, with whom, in answer to what. */
    who(row: FollowUpRow) {
      const parts: string[] = []
      if (row.lead) {
        const led = lead({ name: textOf(row.lead) })
        parts.push(row.contact ? led + comma + contact({ name: textOf(row.contact) }) : led)
      } else if (row.offeredTo) parts.push(offeredTo({ name: textOf(row.offeredTo) }))
      if (row.supports.length > 0) parts.push(supports({ names: row.supports.map(textOf).join(comma) }))
      if (row.recommendations.length > 0) {
        parts.push(answers({ numbers: row.recommendations.map((number) => `R-${number}`).join(comma) }))
      }
      return parts.join(stop) + (row.stale ? stop : '')
    },
    silence: (row: FollowUpRow) => silent({ day: heardDay(row.lastConfirmedAt.getTime()) }),
  }
}

/** A text with plain {names}, to be filled many times. */
function filled(text: string) {
  const parts = text.split(/[{}]/)
  return (values: Record<string, string>) =>
    parts.map((part, at) => (at % 2 === 1 ? (values[part] ?? '') : part)).join('')
}

function remembered<Key extends string | number>(make: (key: Key) => string) {
  const known = new Map<Key, string>()
  return (key: Key) => {
    const made = known.get(key) ?? make(key)
    known.set(key, made)
    return made
  }
}
