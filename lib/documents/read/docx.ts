import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import type { Normalized } from '../normalize.ts'
import { archiveOf } from './archive.ts'
import { assemble } from './assemble.ts'
import { treeOf } from './html.ts'
import { partsOf } from './tree.ts'
import { asTyped } from './typewritten.ts'
import { Unreadable } from './unreadable.ts'

/** Raised with every change that gives any document other positions. */
export const DOCX_READER_VERSION = 1

/** The parts that hold words or say what they are; pictures, fonts and embedded files are not even unpacked. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document\d*|styles|numbering|footnotes|endnotes|comments|settings)\.xml|word\/_rels\/.+\.rels)$/

const styles = [
  "p[style-name='Title'] => p.title:fresh",
  "p[style-name='表題'] => p.title:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='heading 6'] => h6:fresh",
  "p[style-name='見出し 1'] => h1:fresh",
  "p[style-name='見出し 2'] => h2:fresh",
  "p[style-name='見出し 3'] => h3:fresh",
  "br[type='page'] => hr.page:fresh",
]

/** Running heads, pictures, comments and what was struck out under tracked changes are no part of the text. */
export async function readDocx(bytes: Uint8Array): Promise<Normalized> {
  const { value } = await convert(slimmed(bytes)).catch((): never => {
    throw new Unreadable('damaged')
  })
  return assemble(asTyped(partsOf(treeOf(value), { titled: 'by-class' })), DOCX_READER_VERSION)
}

function convert(buffer: Buffer) {
  return mammoth.convertToHtml(
    { buffer },
    {
      styleMap: styles,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      externalFileAccess: false,
      ignoreEmptyParagraphs: false,
    },
  )
}

/** The same document with nothing in it but its words, and with the page breaks that Word remembers as real ones. */
function slimmed(bytes: Uint8Array) {
  const archive = archiveOf(bytes)
  if (!archive.names.includes('word/document.xml')) throw new Unreadable('damaged')
  if (archive.names.some((name) => name.endsWith('vbaProject.bin'))) throw new Unreadable('macros')
  const parts = archive.names
    .filter((name) => WANTED.test(name))
    .flatMap((name) => {
      const content = archive.open(name)
      // Office writes no document types; with them a few lines could stand for millions.
      if (content?.includes('<!DOCTYPE') || content?.includes('<!ENTITY')) throw new Unreadable('bomb')
      return content ? [[name, name === 'word/document.xml' ? paged(content) : content] as const] : []
    })
  return Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }))
}

/**
 * Word notes where its pages broke when it last saved. Where it does, a page break typed by hand is noted twice: as such,
 * and at the head of the page that follows.
 */
function paged(content: Buffer) {
  const xml = content.toString('utf8')
  if (!xml.includes('<w:lastRenderedPageBreak')) return content
  const remembered = xml
    .replace(/<w:br\s[^>]*w:type="page"[^>]*\/>/g, '')
    .replace(/<w:lastRenderedPageBreak\s*\/>/g, '<w:br w:type="page"/>')
  return Buffer.from(remembered)
}
