import { readFileSync } from 'node:fs'
import path from 'node:path'

const began = performance.now()
const { read } = await import('#lib/documents/read/read.ts')
const { frontMatterOf } = await import('#lib/documents/front-matter/front-matter.ts')
const { candidatesOf } = await import('#lib/candidates/extract.ts')
const [file = ''] = process.argv.slice(2)

const document = await read(readFileSync(file), path.basename(file))
const readAt = performance.now()
frontMatterOf(document)
const candidates = candidatesOf(document).length
const ended = performance.now()
console.log(
  JSON.stringify({
    pages: document.pages.length,
    seconds: (ended - began) / 1000,
    after: (ended - readAt) / 1000,
    processor: (process.cpuUsage().user + process.cpuUsage().system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
    characters: document.text.length,
    candidates,
  }),
)
