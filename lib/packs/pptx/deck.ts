import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import Pptx from 'pptxgenjs'
import { inOneLine } from '../document.ts'
import type { Pack } from '../model.ts'
import { addChanges, addNeeds } from './lists.ts'
import { inner, slide } from './measure.ts'
import { addOverall } from './overall.ts'
import { defineFrame, runs, soft, titled, write } from './styles.ts'
import { addTheme } from './theme.ts'

export async function pptxOf(pack: Pack): Promise<Uint8Array> {
  const deck = new Pptx()
  const { heading, voice } = pack
  deck.title = inOneLine(heading.title)
  deck.author = inOneLine(heading.series)
  // The one property that the library writes as it is.
  deck.company = inOneLine(heading.series).replace(/[&<>]/g, (sign) => entities[sign] ?? sign)
  deck.subject = inOneLine(heading.foot)
  deck.theme = { headFontFace: 'Arial', bodyFontFace: 'Arial' }
  defineFrame(deck, inOneLine(heading.foot))
  front(deck, pack)
  addOverall(deck, pack)
  addChanges(deck, pack)
  addNeeds(deck, pack)
  for (const part of pack.parts) addTheme(deck, part, voice)
  const made = await deck.write({ outputType: 'nodebuffer' })
  if (!Buffer.isBuffer(made)) throw new Error('pptxgenjs gave no buffer')
  return tidied(made, heading.takenAt)
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** The library leaves its files uncompressed, ten times as large, and lists parts that it never writes. */
function tidied(made: Uint8Array, mtime: Date) {
  const files = unzipSync(made, { filter: ({ name }) => !name.endsWith('/') })
  const list = '[Content_Types].xml'
  const parts = strFromU8(files[list] ?? new Uint8Array())
  const there = parts.replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (part, name: string) =>
    name in files ? part : '',
  )
  return zipSync({ ...files, [list]: strToU8(there) }, { mtime })
}

function front(deck: Pptx, { heading }: Pack) {
  const page = titled(deck, heading.title, {}, 'FRONT')
  write(page, runs(heading.series, { fontSize: 18, color: soft }), slide.margin, 0.8, inner, 1)
  const lines = heading.about.flatMap((line) => [
    ...runs(line, { fontSize: 16, color: soft }),
    { text: '', options: { breakLine: true } },
  ])
  write(page, lines, slide.margin, 3.9, inner, 3)
}
