import { expect, test } from 'vitest'
import { open } from '#lib/documents/read/pdf/open.ts'
import { read } from '#lib/documents/read/read.ts'
import { fileOf, pdfOf, readFile } from './given.ts'

async function printed(name: string) {
  const document = await open(fileOf(name))
  let words = ''
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    words += items.map((item) => ('str' in item ? item.str : '')).join(' ')
  }
  await document.loadingTask.destroy()
  return words
}

const letters = (words: string) => [...words.replace(/[^\p{L}]/gu, '')].toSorted().join('')

test.each(['coastal-data.pdf', 'two-columns.pdf', 'ocean-data-ja.pdf'])(
  'every letter of %s is in its text or its furniture',
  async (name) => {
    const { text, furniture = [] } = await readFile(name)
    expect(letters(text + furniture.map((each) => each.text).join(''))).toBe(letters(await printed(name)))
  },
)

/** Lines of print, parted by bars. */
const lines = (words: string) =>
  `BT /F 11 Tf 14 TL 72 720 Td ${words
    .split('|')
    .map((line) => `(${line}) Tj T*`)
    .join(' ')} ET`

test('a hyphen at the end of a printed line goes, unless the word is written with it', async () => {
  const page =
    'The harbours keep their own records of the tides, and compare their obser-|vations once a year. A multi-faceted plan is needed, and it should be a multi-|faceted plan for decision-making in all of the harbours of the western sea, long-|term and short-term.'
  const { text } = await read(pdfOf([page], lines), 'a.pdf')
  expect(text).toBe(
    'The harbours keep their own records of the tides, and compare their observations once a year. A multi-faceted plan is needed, and it should be a multi-faceted plan for decision-making in all of the harbours of the western sea, long-term and short-term.',
  )
})

test('a paragraph goes on over the page', async () => {
  const first =
    'This is a line that is as long as the lines of the whole page are wide, so that it is|full, and so is the one below it, on which the sentence does not end but goes on and|on until the last one of the lines, from which it goes over to the page that is after'
  const { text, pages } = await read(pdfOf([first, 'Monday, and ends there.'], lines), 'a.pdf')
  expect(text).toMatch(/the page that is after Monday, and ends there\.$/)
  expect(pages.map(({ start, end }) => text.slice(start, end)).at(-1)).toBe('Monday, and ends there.')
})
