import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Document } from '../document.ts'

/**
 * A tagged PDF of the document (PDF/UA-1, ISO 14289-1), A4, its fonts embedded: Noto Sans JP for everything, Libertinus
 * Serif, which comes with Typst, for quotations in English. A character that no font has becomes a geta mark, 〓.
 */
export function pdfOf(document: Document): Buffer {
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: fonts() }] })
  let text = JSON.stringify(data(document))
  for (let attempt = 1; ; attempt += 1) {
    compiler.mapShadow(path.join(folder, 'document.json'), Buffer.from(text))
    try {
      return printed(compiler, document.madeAt)
    } catch (error) {
      const unknown = withoutGlyph(error)
      if (unknown.size === 0 || attempt === 4) throw error
      text = replaced(text, unknown)
    }
  }
}

function printed(compiler: NodeCompiler, madeAt: Date) {
  const compiled = compiler.compile({ mainFilePath: path.join(folder, 'document.typ') })
  const pages = compiled.result
  if (!pages) throw new Error(`Typst: ${JSON.stringify(compiler.fetchDiagnostics(compiled.takeError() ?? never()))}`)
  // What it keeps for a next time takes a third of its memory, and the tags are still to come.
  compiler.evictCache(0)
  return compiler.pdf(pages, { pdfStandard: 'ua-1', creationTimestamp: Math.floor(madeAt.getTime() / 1000) })
}

/** The characters that Typst says it could not show; PDF/UA allows none such. */
function withoutGlyph(error: unknown) {
  const said = error instanceof Error ? error.message : ''
  const texts = [...said.matchAll(/the text `\\*"(.*?)\\*"` could not be displayed/gs)].map(([, text = '']) => text)
  return new Set(texts.flatMap((text) => [...unescaped(text)]))
}

/** As Rust writes a string to be looked at, once or twice over. */
function unescaped(text: string) {
  return text.replace(/\\+u\{([0-9a-f]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
}

/** The structure of JSON is of characters that every font has. */
function replaced(json: string, unknown: Set<string>) {
  return Array.from(json, (character) => (unknown.has(character) ? '〓' : character)).join('')
}

const folder = path.dirname(fileURLToPath(import.meta.url))

function data({ madeAt, ...document }: Document) {
  return { ...document, date: [madeAt.getUTCFullYear(), madeAt.getUTCMonth() + 1, madeAt.getUTCDate()] }
}

function fonts() {
  const home = path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-jp/package.json'))
  return ['400Regular', '700Bold'].map((weight) => path.join(home, weight))
}

function never(): never {
  throw new Error('Typst gave neither a document nor a reason')
}
