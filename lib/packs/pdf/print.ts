import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Document } from '../document.ts'

/**
 * A tagged PDF of the document (PDF/UA-1, ISO 14289-1), A4, its fonts embedded: Noto Sans JP for everything, Libertinus
 * Serif, which comes with Typst, for quotations in English.
 */
export function pdfOf(document: Document): Buffer {
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: fonts() }] })
  compiler.mapShadow(path.join(folder, 'document.json'), Buffer.from(JSON.stringify(data(document))))
  const compiled = compiler.compile({ mainFilePath: path.join(folder, 'document.typ') })
  const printed = compiled.result
  if (!printed) throw new Error(`Typst: ${JSON.stringify(compiler.fetchDiagnostics(compiled.takeError() ?? never()))}`)
  return compiler.pdf(printed, { pdfStandard: 'ua-1', creationTimestamp: Math.floor(document.madeAt.getTime() / 1000) })
}

const folder = path.dirname(fileURLToPath(import.meta.url))

function data({ madeAt, ...document }: Document) {
  return { ...document, date: [madeAt.getUTCFullYear(), madeAt.getUTCMonth() + 1, madeAt.getUTCDate()] }
}

function fonts() {
  const home = path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-jp/package.json'))
  return ['400Regular', '500Medium', '700Bold'].map((weight) => path.join(home, weight))
}

function never(): never {
  throw new Error('Typst gave neither a document nor a reason')
}
