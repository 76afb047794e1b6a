import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { Refusal } from '../db/refusal.ts'
import { mustNotBeTooLarge, Unreadable } from '../documents/read/unreadable.ts'
import { sentenceFor } from '../documents/read/unreadable-sentence.ts'
import { extractInSubprocess } from './extraction.ts'

/**
 * What is proposed from one file, as printed; positions are UTF-16 units of its normalized text.
 * @throws Refusal with the sentence that says why the file cannot be read
 */
export async function extractFrom(file: string) {
  const { document, frontMatter, candidates } = await extracted(file).catch((error): never => {
    throw error instanceof Unreadable ? new Refusal(sentenceFor(error, path.basename(file), 'en')) : error
  })
  const { title, date, participants, sections } = frontMatter
  return {
    language: document.language,
    title,
    date: date.iso,
    participants: participants.map(({ name, position, organization }) => ({ name, position, organization })),
    sections: sections.map(({ text }) => text),
    candidates: candidates.map(({ text, start, end, section, cue, strength }) => ({
      text,
      start,
      end,
      section,
      cue: cue.text,
      strength,
    })),
  }
}

async function extracted(file: string) {
  mustNotBeTooLarge((await stat(file).catch(missing)).size)
  return extractInSubprocess(await readFile(file).catch(missing), path.basename(file))
}

function missing(): never {
  throw new Unreadable('missing')
}
