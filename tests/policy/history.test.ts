import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { type EventKind, eventKinds } from '#lib/events/catalogue.ts'
import { historyOf } from '#lib/events/history.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'
import { actorsOf, columns } from './cells.ts'
import { everyCommand } from './every-command.ts'
import { scenes } from './history-scenes.ts'

/**
 * What the history tells of something public. One letter each for nobody, an observer, the focal point of an organization
 * that has no part in it, and the secretariat. w: the event with the words that were given; s: the event, which has none;
 * -: nothing. Two where it goes by who sees what is said in the series: its members, or everybody.
 */
const told: Record<EventKind, string | [ofMembers: string, ofEverybody: string]> = {
  'series.founded': 'ssss',
  'series.settingsChanged': '-sss',
  'words.translated': 'ssss',
  'words.reworded': 'ssss',
  'theme.added': 'ssss',
  'theme.renamed': 'ssss',
  'theme.retired': 'ssss',
  'theme.restored': 'ssss',
  'roundtable.added': 'ssss',
  'organization.added': 'ssss',
  'document.added': 'ssss',
  'recommendation.adopted': 'wwww',
  'recommendation.addressed': 'ssss',
  'recommendation.asked': 'ssss',
  'recommendation.answered': 'wwww',
  'recommendation.visibilityChanged': '-sss',
  'recommendation.reminded': 'ssss',
  'recommendation.lineageSet': 'ssss',
  'recommendation.lineageRemoved': 'ssss',
  'followUp.created': ['-sss', 'ssss'],
  'followUp.described': 'ssss',
  'followUp.relinked': 'ssss',
  'followUp.mergedInto': 'ssss',
  'followUp.mergedFrom': 'ssss',
  'followUp.offered': '-www',
  'followUp.offerWithdrawn': '-sss',
  'followUp.takenOn': '-sss',
  'followUp.handedBack': '-www',
  'followUp.supportAdded': 'ssss',
  'followUp.supportEnded': 'ssss',
  'followUp.contactChanged': '-sss',
  'followUp.visibilityChanged': 'ssss',
  'followUp.reported': ['-www', 'wwww'],
  'followUp.confirmed': ['-sss', 'ssss'],
  'followUp.held': ['-www', 'wwww'],
  'followUp.resumed': ['-sss', 'ssss'],
  'followUp.discontinued': ['-www', 'wwww'],
  'followUp.reopened': 'wwww',
  'followUp.implementedReported': ['-www', 'wwww'],
  'followUp.verified': 'wwww',
  'followUp.returned': '-www',
  'followUp.extensionRequested': '-www',
  'followUp.extensionAgreed': '-www',
  'followUp.extensionRefused': '-www',
  'evidence.attached': ['-sss', 'ssss'],
  'evidence.reviewed': '-www',
  'part.visibilityChanged': '---s',
  'comment.written': '-sss',
  'comment.edited': '-sss',
  'comment.withdrawn': '-sss',
  'comment.visibilityChanged': '---s',
  'person.invited': '-sss',
  'person.joined': '-sss',
  'person.renamed': '-sss',
  'person.addressChanged': '---s',
  'membership.changed': '-sss',
  'membership.ended': '-sss',
  'person.sessionsEnded': '---s',
  'minutes.circulated': '-sss',
  'minutes.commented': '---w',
  'minutes.commentAnswered': '---w',
  'minutes.edited': '---s',
  'minutes.published': 'ssss',
  'minutes.corrected': 'wwww',
  'meeting.began': '-sss',
  'meeting.ended': '-sss',
  'meeting.itemShown': '---s',
  'meeting.itemFinished': '---s',
  'meeting.itemReopened': '---s',
  'meeting.outcomeWritten': '---w',
  'meeting.outcomeChanged': '---w',
  'meeting.outcomeWithdrawn': '---s',
  'meeting.outcomeConfirmed': '---w',
  'meeting.noted': '-www',
  'meeting.continued': '-www',
  'meeting.escalated': '-www',
  'meeting.remarked': '-sss',
  'meeting.remarkWithdrawn': '-sss',
  'meeting.attendanceTaken': '-sss',
  'agenda.proposed': '---s',
  'agenda.added': '---s',
  'agenda.removed': '---s',
  'agenda.moved': '---s',
  'agenda.retimed': '---s',
  'snapshot.frozen': '-sss',
  'review.opened': '-sss',
  'review.asked': '---s',
  'review.rescheduled': '-sss',
  'review.reminded': '---s',
  'review.letterDue': '---s',
  'review.noAnswer': '-sss',
  'review.submitted': '-sss',
  'review.sentBack': '---w',
  'followUp.discussionRequested': '-www',
  'followUp.discussionDropped': '-sss',
  'document.handedIn': '---s',
  'document.visibilityChanged': '-sss',
  'document.corrected': '-sss',
  'candidates.found': '---s',
  'candidate.accepted': '---s',
  'candidate.merged': '---s',
  'candidate.rejected': '---w',
  'candidate.adjusted': '---s',
  'candidate.added': '---s',
  'recommendation.passageAdded': 'wwww',
  'candidate.undone': '---s',
  'table.imported': '---s',
}

const settings = [
  { words: 'participants', at: 0 },
  { words: 'public', at: 1 },
] as const

describe.each(settings)('what is said is seen by: $words', ({ words, at }) => {
  const seen = new Map<string, Set<string>>()
  let world: World
  let last = 0n

  /* The events come from the commands themselves, in one world as long as what an earlier one left is not in the way. */
  beforeAll(async () => {
    await begin()
    for (const [cells, attempt] of everyCommand.values()) {
      const column = columns[cells.indexOf('a')]
      if (!column) continue
      const act = () => attempt(actorsOf(world, world.actors.secretary)[column], world)
      await act().catch(() => null)
      if (await look()) continue
      await begin()
      await act()
      await look()
    }
    for (const scene of Object.values(scenes)) {
      await begin()
      await scene(world)
      await look()
    }
  }, 300_000)

  test.each(eventKinds)('%s', (kind) => {
    const row = told[kind]
    expect([...(seen.get(kind) ?? [])]).toEqual([typeof row === 'string' ? row : row[at]])
  })

  async function begin() {
    await resetDatabase()
    world = await buildWorld({ items: 'public', words })
    last = 0n
  }

  /** Who sees what of the events since it looked last; whether there were any. */
  async function look() {
    const events = await db.event.findMany({ where: { sequence: { gt: last } }, orderBy: { sequence: 'asc' } })
    last = events.at(-1)?.sequence ?? last
    for (const seriesId of new Set(events.map((event) => event.seriesId))) {
      const { observer, ministryFocal, secretary } = world.actors
      const readers = [world.nobody, observer, ministryFocal, secretary].map((reader) => ({ ...reader, seriesId }))
      const histories = await Promise.all(readers.map((reader) => historyOf(reader, {}, { limit: 500 })))
      for (const { id, kind } of events.filter((event) => event.seriesId === seriesId)) {
        const rows = histories.map((history) => history.find((row) => row.id === id))
        const cells = rows.map((row) => (row ? (row.why ? 'w' : 's') : '-')).join('')
        // Words may be left out; what is to be known is who reads them where they are given.
        if (mayBeSilent(kind) && !cells.endsWith('w')) continue
        seen.set(kind, (seen.get(kind) ?? new Set()).add(cells))
      }
    }
    return events.length > 0
  }
})

/** Kinds with words of whoever did it, by the secretariat's cell. */
function mayBeSilent(kind: string) {
  return [told[kind as EventKind]].flat().some((row) => row?.endsWith('w'))
}
