import type { Tx } from '../../db/client.ts'
import type { Visibility } from '../../db/generated/enums.ts'
import { NORMALIZER_VERSION, type Normalized } from '../../documents/normalize.ts'
import { mediaTypes } from '../../documents/read/media-types.ts'
import { storeReading } from '../../documents/store.ts'
import { languageOf } from '../../language-of.ts'
import { onSeries } from '../../on-series.ts'
import type { Outcome } from '../../outcome.ts'
import { adopt } from '../../recommendations/adopt.ts'
import type { Curator } from '../../roundtables/series.ts'
import type { Actor } from '../../viewer.ts'
import { widest } from '../../visibility.ts'
import type { Change, PlannedRow } from '../plan.ts'
import { translationsIn } from '../translations.ts'
import type { Addressee } from './addressees.ts'

export type NewRow = { row: PlannedRow; changes: Change[] }
type Passage = { exact: string; start?: number }

/**
 * Takes the new recommendations of a table, all or none. Words that stand in no document make a document of their own: the
 * table's, one row a paragraph.
 * @returns the number of each, by the row of the table
 */
export function createFromRows(
  actor: Actor,
  rows: NewRow[],
  { fileName, roundtableId }: { fileName: string; roundtableId: string },
): Promise<Outcome<Map<number, number>>> {
  return onSeries(actor, {
    verb: 'curate',
    write: async (_, tx, __, curator) => {
      const ownWords = rows.filter(({ changes }) => valueIn(changes, 'document') === '')
      const own = ownWords.length > 0 ? await storeWords(tx, curator, ownWords, { fileName, roundtableId }) : null
      const numbers = new Map<number, number>()
      for (const { row, changes } of rows) {
        const said = valueIn(changes, 'document')
        const documentId = said || own?.id
        if (!documentId) throw new Error(`row ${row.line} has no document`)
        const meeting = said ? await meetingOf(tx, said, roundtableId) : roundtableId
        const start = own?.starts.get(row.line)
        const passages: Passage[] = JSON.parse(valueIn(changes, 'passage'))
        const addressees: Addressee[] = JSON.parse(valueIn(changes, 'addressees') || '[]')
        const { number } = await adopt(tx, curator, {
          roundtableId: meeting,
          documentId,
          themeId: valueIn(changes, 'theme') || null,
          title: valueIn(changes, 'title'),
          translations: translationsIn(changes, ['title']).translations,
          visibility: (valueIn(changes, 'visibility') || 'public') as Visibility,
          passages: said ? passages : passages.map(({ exact }) => ({ exact, start })),
          addressees: once(worded(addressees, changes)),
        })
        numbers.set(row.line, number)
      }
      return numbers
    },
  })
}

function valueIn(changes: Change[], column: Change['column']) {
  return changes.find((change) => change.column === column)?.value ?? ''
}

/** With what the table says in other languages of each that is worded. */
function worded(addressees: Addressee[], changes: Change[]) {
  const given = Object.entries(translationsIn(changes, ['addressees']).translations)
  const inEach = (index: number) =>
    given.map(([language, { addressees: parts = '[]' }]) => [language, { wording: JSON.parse(parts)[index] }])
  return addressees.map((each, index) => ({
    ...each,
    ...(each.wording !== null && { translations: Object.fromEntries(inEach(index)) }),
  }))
}

function once(addressees: Addressee[]) {
  return addressees.filter(
    (each, index) =>
      !each.organizationId ||
      addressees.findIndex(({ organizationId }) => organizationId === each.organizationId) === index,
  )
}

async function meetingOf(tx: Tx, id: string, otherwise: string) {
  const document = await tx.document.findUniqueOrThrow({ where: { id }, select: { roundtableId: true } })
  return document.roundtableId ?? otherwise
}

/** One paragraph a row, with its number before it, so that every passage has surroundings of its own. */
async function storeWords(
  tx: Tx,
  actor: Curator,
  rows: NewRow[],
  { fileName, roundtableId }: { fileName: string; roundtableId: string },
) {
  const starts = new Map<number, number>()
  const blocks: Normalized['blocks'] = []
  let text = ''
  for (const { row, changes } of rows) {
    const [passage]: Passage[] = JSON.parse(valueIn(changes, 'passage'))
    if (text) text += '\n\n'
    const at = text.length
    text += `${row.line} `
    starts.set(row.line, text.length)
    text += passage?.exact ?? ''
    blocks.push({ kind: 'paragraph', start: at, end: text.length, page: 1 })
  }
  const pages = [{ number: 1, start: 0, end: text.length }]
  const reading = { version: NORMALIZER_VERSION, text, language: languageOf(text), blocks, pages, footnotes: [] }
  const visibility = widest(...rows.map(({ changes }) => (valueIn(changes, 'visibility') || 'public') as Visibility))
  const source = { roundtableId, title: fileName, fileName: `${fileName}.txt`, mediaType: mediaTypes.txt, visibility }
  const known = await tx.document.findFirst({ where: { seriesId: actor.seriesId, text }, select: { id: true } })
  if (known) return { id: known.id, starts }
  const { id } = await storeReading(tx, actor, { ...source, bytes: Buffer.from(text) }, reading)
  return { id, starts }
}
