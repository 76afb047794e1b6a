import { getTranslations } from 'next-intl/server'
import type { FollowUpRow } from '#lib/follow-ups/queries.ts'
import { states } from '#lib/follow-ups/state.ts'
import { clock, today } from '#lib/time.ts'
import { nowOf, type Viewer } from '#lib/viewer.ts'

export type RowWords = Awaited<ReturnType<typeof rowWords>>

/**
 * How the lines of a list are worded for one reader. Everything that is the same in many lines is looked up once here:
 * a list of fifty would otherwise spend most of its time formatting.
 */
export async function rowWords(viewer: Viewer, timeZone: string) {
  const t = await getTranslations('list')
  const { day, plainDay, shortDay } = clock(viewer.language, timeZone)
  const now = nowOf(viewer)
  const year = String(today(timeZone, now).getUTCFullYear())
  const dueDay = remembered((iso: string) => (iso.startsWith(year) ? shortDay : plainDay)(new Date(iso)))
  const heardDay = remembered((at: number) => day(new Date(at)))
  const state = Object.fromEntries(states.map((each) => [each, t(`state.${each}`)]))
  const confidence = remembered((value: NonNullable<FollowUpRow['confidence']>) => t(`confidenceWord.${value}`))
  const cut = (text: string) => text.split('\n')
  const around = (key: 'lead' | 'contact' | 'offeredTo' | 'supports' | 'answers') => {
    const [before = '', after = ''] = cut(t(`row.${key}`, { name: '\n', names: '\n', numbers: '\n' }))
    return (value: string) => before + value + after
  }
  const lead = around('lead')
  const contact = around('contact')
  const offeredTo = around('offeredTo')
  const supports = around('supports')
  const answers = around('answers')
  const [dueStart = '', dueMiddle = '', dueEnd = ''] = cut(t('row.due', { state: '\n', day: '\n' }))
  const [undatedStart = '', undatedEnd = ''] = cut(t('row.noDate', { state: '\n' }))
  const [overdueStart = '', overdueEnd = ''] = cut(t('row.overdue', { state: '\n', days: '\t' }))
  const [silentStart = '', silentEnd = ''] = cut(t('row.stale', { day: '\n' }))
  const late = remembered((days: number) => t('row.days', { days }))
  const comma = t('row.comma')
  const stop = t('row.stop')

  return {
    language: viewer.language,
    confidence,
    /** What it stands at, and by when. */
    state(row: FollowUpRow) {
      const word = state[row.state] ?? ''
      if (row.overdueDays > 0) return overdueStart + word + overdueEnd.replace('\t', late(row.overdueDays))
      if (!isExpected(row)) return word
      return row.dueOn ? dueStart + word + dueMiddle + dueDay(row.dueOn) + dueEnd : undatedStart + word + undatedEnd
    },
    /** Who does it, with whom, in answer to what. */
    who(row: FollowUpRow) {
      const parts: string[] = []
      if (row.lead) parts.push(row.contact ? lead(row.lead) + comma + contact(row.contact) : lead(row.lead))
      else if (row.offeredTo) parts.push(offeredTo(row.offeredTo))
      if (row.supports.length > 0) parts.push(supports(row.supports.join(comma)))
      if (row.recommendations.length > 0) {
        parts.push(answers(row.recommendations.map((number) => `R-${number}`).join(comma)))
      }
      return parts.join(stop) + (row.stale ? stop : '')
    },
    silence: (row: FollowUpRow) => silentStart + heardDay(row.lastConfirmedAt.getTime()) + silentEnd,
  }
}

function isExpected({ state }: FollowUpRow) {
  return state === 'inProgress' || state === 'onHold' || state === 'notStarted'
}

function remembered<Key extends string | number>(make: (key: Key) => string) {
  const known = new Map<Key, string>()
  return (key: Key) => {
    const made = known.get(key) ?? make(key)
    known.set(key, made)
    return made
  }
}
