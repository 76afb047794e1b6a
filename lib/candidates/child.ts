import { frontMatterOf } from '../documents/front-matter/front-matter.ts'
import { misreadings } from '../documents/misreadings.ts'
import { answer } from '../documents/read/answer.ts'
import { type Progress, read } from '../documents/read/read.ts'
import { candidatesOf } from './extract.ts'

export type Extraction = Awaited<ReturnType<typeof extract>>

await answer(extract)

async function extract(bytes: Uint8Array, fileName: string, onProgress: Progress) {
  const document = await read(bytes, fileName, onProgress)
  return {
    document,
    frontMatter: frontMatterOf(document),
    misreadings: misreadings(document.text),
    candidates: candidatesOf(document),
  }
}
