import { formats } from '#lib/packs/formats.ts'
import { type PackLanguage, packLanguages } from '#lib/packs/languages.ts'
import { makeInSubprocess } from '#lib/packs/make-in-subprocess.ts'
import { contentOf } from '#tests/lib/packs/content.ts'

/** `npm run bench:pack`: how long each format takes, and how much memory its process, whole, at its peak. */
console.log('follow-ups  language  format   seconds  peak MB  size MB')
for (const count of [100, 500]) for (const language of packLanguages) await measure(count, language)

async function measure(count: number, language: PackLanguage) {
  const content = contentOf(count)
  // As if something had happened to every other one.
  const previous = { ...content, number: 2, followUps: content.followUps.filter((_, index) => index % 2) }
  const wanted = { language, organization: null, sha256: 'c'.repeat(64), previous }
  let all = 0
  let most = 0
  for (const format of formats) {
    const began = performance.now()
    const { files, peak } = await makeInSubprocess(format, { content, wanted })
    const seconds = (performance.now() - began) / 1000
    all += seconds
    most = Math.max(most, peak / 1024)
    const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1_000_000
    row(count, language, format, seconds, peak / 1024, size.toFixed(1))
  }
  row(count, language, 'all', all, most, '')
}

function row(count: number, language: string, format: string, seconds: number, peak: number, size: string) {
  const cells = [String(count).padEnd(10), language.padEnd(8), format.padEnd(6), seconds.toFixed(1).padStart(8)]
  console.log([...cells, peak.toFixed(0).padStart(7), size.padStart(7)].join('  '))
}
