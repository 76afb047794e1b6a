import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { candidatesOf } from '#lib/candidates/extract.ts'
import { acceptedDocuments } from '#lib/documents/read/media-types.ts'
import { read } from '#lib/documents/read/read.ts'
import { type Labelled, rates, type Score, scoreOf } from './extraction-score.ts'

/**
 * `npm run bench:extract -- FOLDER [--errors]`: the candidates found in FOLDER/NAME.txt (or .pdf, .docx …) against those
 * labelled in FOLDER/NAME.gold.json (`{ language, sentences: [{ text, label, borderline? }] }`), per document and language.
 * `seed`, the roundtable's own summary, stays out of the totals.
 */
const errors = process.argv.includes('--errors')
const folder = process.argv.slice(2).find((each) => !each.startsWith('--'))
if (!folder || !existsSync(folder)) {
  console.error(`${folder ?? 'No folder'}: name an existing one, npm run bench:extract -- FOLDER [--errors]`)
  process.exit(1)
}

const files = readdirSync(folder).toSorted()
const names = files.filter((file) => file.endsWith('.gold.json')).map((file) => file.replace('.gold.json', ''))
const results = await Promise.all(names.map(async (name) => ({ name, ...(await scored(folder, name)) })))

for (const { name, language, score } of results) {
  console.log(line(name, language, [score]))
  if (!errors) continue
  for (const text of score.wrong) console.log(`    wrong   ${text}`)
  for (const text of score.missed) console.log(`    missed  ${text}`)
}
const counted = results.filter(({ name }) => name !== 'seed')
for (const language of new Set(counted.map((each) => each.language))) {
  const scores = counted.filter((each) => each.language === language).map(({ score }) => score)
  console.log(line(`all documents in ${language}`, language, scores))
}

async function scored(folder: string, name: string) {
  const { language, sentences }: { language: string; sentences: Labelled[] } = JSON.parse(
    readFileSync(path.join(folder, `${name}.gold.json`), 'utf8'),
  )
  const file = files.find((each) => path.parse(each).name === name && acceptedDocuments.includes(path.extname(each)))
  if (!file) throw new Error(`${folder} has no document ${name} beside ${name}.gold.json`)
  const found = candidatesOf(await read(readFileSync(path.join(folder, file)), file))
  const texts = found.map(({ text }) => text)
  return { language, score: scoreOf(sentences, texts) }
}

function line(name: string, language: string, scores: Score[]) {
  const { precision, recall, f1 } = rates(scores)
  const percent = (part: number) => (100 * part).toFixed(1).padStart(6)
  const sum = (count: (score: Score) => number) =>
    String(scores.reduce((total, each) => total + count(each), 0)).padStart(4)
  const counts = `${sum((each) => each.right)} right${sum((each) => each.wrong.length)} wrong${sum((each) => each.missed.length)} missed`
  return `${name.padEnd(40)} ${language}  P${percent(precision)}  R${percent(recall)}  F1${percent(f1)}  ${counts}`
}
