import { createRequire } from 'node:module'
import path from 'node:path'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { Unreadable } from '../unreadable.ts'

const library = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** @throws Unreadable */
export async function open(bytes: Uint8Array) {
  const task = getDocument({
    // The library takes possession of what it is given.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    // Tables of characters for fonts, mostly Japanese, that do not bring their own.
    cMapUrl: `${library}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${library}/standard_fonts/`,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: false,
  })
  try {
    return await task.promise
  } catch (error) {
    await task.destroy()
    throw new Unreadable(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged')
  }
}
