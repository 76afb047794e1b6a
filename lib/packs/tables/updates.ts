import type { Pack } from '../model.ts'
import { nothing } from '../voice.ts'
import { dates, table } from './columns.ts'

/** Every report, newest first within its follow-up. */
export function updateRows(pack: Pack) {
  const { content, voice, names } = pack
  const { moment } = dates(pack)
  const rows = content.followUps.flatMap((it) => it.updates.map((update) => ({ it, ...update })))
  return table(
    pack,
    [
      { key: 'followUp', width: 9, of: ({ it }) => voice.same(`F-${it.number}`) },
      { key: 'title', width: 44, of: ({ it }) => voice.name(it, 'title') },
      { key: 'at', kind: 'moment', width: 17, of: ({ at }) => moment(at) },
      { key: 'organization', of: ({ organization }) => names.organization(organization) },
      {
        key: 'noChange',
        width: 12,
        of: ({ noChange }) => voice.text(({ packs }) => (noChange ? packs.yes : packs.no)),
      },
      { key: 'progress', of: ({ progress }) => voice.word('progress', progress) },
      { key: 'confidence', of: ({ confidence }) => (confidence ? voice.word('confidence', confidence) : nothing) },
      { key: 'changed', width: 60, of: (update) => voice.name(update, 'changed') },
      { key: 'obstacles', width: 44, of: (update) => voice.name(update, 'obstacles') },
      { key: 'nextStep', width: 44, of: (update) => voice.name(update, 'nextStep') },
      { key: 'language', width: 12, of: ({ language }) => voice.word('language', language) },
      { key: 'seenBy', of: ({ visibility }) => voice.word('visibility', visibility) },
    ],
    rows,
  )
}
