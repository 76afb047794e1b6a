import { frontMatterOf } from '../documents/front-matter/front-matter.ts'
import { misreadings } from '../documents/misreadings.ts'
import { read } from '../documents/read/read.ts'
import type { FileToRead } from '../documents/read/read-in-subprocess.ts'
import { refusalOf } from '../documents/read/unreadable.ts'
import { answer } from '../subprocess/answer.ts'
import type { Progress } from '../subprocess/ask.ts'
import { candidatesOf } from './extract.ts'
import type { Extraction } from './extraction.ts'

answer((file: FileToRead, onProgress) => extract(file, onProgress).catch(refusalOf))

async function extract({ bytes, fileName }: FileToRead, onProgress: Progress): Promise<Extraction> {
  const document = await read(bytes, fileName, onProgress)
  return {
    document,
    frontMatter: frontMatterOf(document),
    misreadings: misreadings(document.text),
    candidates: candidatesOf(document),
  }
}
