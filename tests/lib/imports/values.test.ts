import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Confidence, Language, Progress, Visibility } from '#lib/db/generated/enums.ts'
import { instantIn, instantText } from '#lib/exports/csv.ts'
import { sameWords } from '#lib/imports/cell.ts'
import { columnNames, headingOf } from '#lib/imports/columns.ts'
import { columnFor, guessColumns, guessKind } from '#lib/imports/headings.ts'
import { daysIn } from '#lib/imports/values/day.ts'
import { namedBy, nearestTo, partsOf } from '#lib/imports/values/names.ts'
import { numberIn, numbersIn } from '#lib/imports/values/numbers.ts'
import { confidenceIn, standingIn, visibilityIn } from '#lib/imports/values/words.ts'
import { type Vocabulary, wordFor } from '#lib/vocabulary.ts'

describe('days', () => {
  test.each([
    ['2026-09-30', '2026-09-30'],
    ['2026/9/30', '2026-09-30'],
    ['2026.9.30', '2026-09-30'],
    ['20260930', '2026-09-30'],
    ['2026年9月30日', '2026-09-30'],
    ['２０２６年９月３０日（水）', '2026-09-30'],
    ['令和8年9月30日', '2026-09-30'],
    ['令和元年5月1日', '2019-05-01'],
    ['R8.9.30', '2026-09-30'],
    ['平成31年4月30日', '2019-04-30'],
    ['30 September 2026', '2026-09-30'],
    ['30-Sep-2026', '2026-09-30'],
    ['Sept 30, 2026', '2026-09-30'],
    ['30.9.2026', '2026-09-30'],
    ['9/30/2026', '2026-09-30'],
    ['30/9/2026', '2026-09-30'],
    ['46295', '2026-09-30'],
    ['2026-09-30 00:00:00', '2026-09-30'],
  ])('%s is %s', (text, day) => expect(daysIn(text)).toEqual([day]))

  test('where day and month could be either, both are named', () => {
    expect(daysIn('5/6/2026')).toEqual(['2026-06-05', '2026-05-06'])
  })

  test.each(['', 'soon', '2026-02-30', '2026-13-01', '令和8年', '12', '31/31/2026', 'Foo 3, 2026', '9999999'])(
    '%s is no day',
    (text) => expect(daysIn(text)).toEqual([]),
  )

  test('every day, in every spelling that an export or a spreadsheet may give it, is that day', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10)
        const [year, month, day] = iso.split('-').map(Number)
        const serial = Math.round((Date.parse(iso) - Date.parse('1899-12-30')) / 86_400_000)
        const named = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso))
        const spellings = [iso, `${year}/${month}/${day}`, `${year}年${month}月${day}日`, String(serial), named]
        if (iso >= '2020-01-01') spellings.push(`令和${Number(year) - 2018}年${month}月${day}日`)
        for (const each of spellings) expect(daysIn(each)).toEqual([iso])
        for (const each of [`${day}/${month}/${year}`, `${month}/${day}/${year}`]) expect(daysIn(each)).toContain(iso)
      }),
    )
  })
})

describe('words', () => {
  const cases = (values: string[], group: keyof Vocabulary) =>
    values.flatMap((value) =>
      [value, ...Object.values(Language).map((language) => wordFor(group, value, language))].map(
        (word): [string, string] => [word, value],
      ),
    )

  test.each(cases(Object.values(Progress), 'progress'))('%s is %s', (word, value) => {
    for (const each of spellings(word)) expect(standingIn(each)).toBe(value)
  })
  test.each(cases(Object.values(Confidence), 'confidence'))('%s is %s', (word, value) => {
    for (const each of spellings(word)) expect(confidenceIn(each)).toBe(value)
  })
  test.each(cases(Object.values(Visibility), 'visibility'))('%s is %s', (word, value) => {
    for (const each of spellings(word)) expect(visibilityIn(each)).toBe(value)
  })
  test('the states of the list stand for the progress behind them', () => {
    expect(standingIn('Nobody leads this')).toBe('notStarted')
    expect(standingIn('実施済みと報告')).toBe('implemented')
    expect(standingIn('確認済み')).toBe('verified')
    expect(standingIn('perhaps')).toBeNull()
  })

  const spellings = (word: string) => [word, word.toUpperCase(), ` ${word} `, word.replace(' ', '  ')]
})

describe('numbers and names', () => {
  test.each([
    ['F-12', 12],
    ['f12', 12],
    ['Ｆ－１２', 12],
    ['12', 12],
    ['12.0', 12],
    ['R-12', null],
    ['F-0', null],
    ['twelve', null],
  ])('%s is follow-up %s', (text, number) => expect(numberIn(text, 'F')).toBe(number))

  test('a list of recommendations, however it is divided', () => {
    expect(numbersIn('R-4、R-1, 2;Ｒ－４', 'R')).toEqual({ numbers: [1, 2, 4], others: [] })
    expect(numbersIn('R-4, F-2', 'R')).toEqual({ numbers: [4], others: ['F-2'] })
  })

  const all = [
    { id: 'a', names: ['Ministry of Education, Culture and Sports', 'MEXT', '文部科学省'] },
    { id: 'b', names: ['Cabinet Office', '内閣府'] },
  ]
  test('organizations by any name of theirs, also with a comma in it, and the nearest where there is none', () => {
    expect(namedBy(all, '文部 科学省').map(({ id }) => id)).toEqual(['a'])
    expect(namedBy(all, 'cabinet office')).toHaveLength(1)
    expect(nearestTo(all, 'Cabinet Ofice')?.id).toBe('b')
    expect(nearestTo(all, 'Embassy')).toBeNull()
    const isName = (part: string) => namedBy(all, part).length > 0
    expect(partsOf('Ministry of Education, Culture and Sports; 内閣府', isName)).toHaveLength(2)
    expect(partsOf('MEXT, Cabinet Office', isName)).toEqual(['MEXT', 'Cabinet Office'])
  })
})

describe('headings', () => {
  test('each heading of our own files means its column, in both languages', () => {
    for (const kind of ['followUps', 'recommendations'] as const)
      for (const language of Object.values(Language))
        for (const column of columnNames(kind)) expect(columnFor(kind, headingOf(column, language))).toBe(column)
  })
  test('a text in a language is called as people may write it, in either language', () => {
    const called = [
      'Title (Japanese)',
      'Japanese title',
      'Title in Japanese',
      'title JA',
      '件名（日本語）',
      '日本語の件名',
      'タイトル 日本語',
    ]
    for (const heading of called) expect(columnFor('recommendations', heading)).toBe('title_ja')
    expect(columnFor('followUps', '英語の内容')).toBe('description_en')
    expect(columnFor('followUps', 'Details (English)')).toBe('description_en')
    expect(columnFor('recommendations', 'Addressees, Japanese')).toBe('addressees_ja')
    expect(columnFor('recommendations', 'Description (English)')).toBeNull()
  })
  test('others are guessed, each column once, and the kind with them', () => {
    expect(guessColumns('followUps', ['No.', '件名', 'Due date', 'Name', 'x'])).toEqual([
      'number',
      'title',
      'due',
      null,
      null,
    ])
    expect(guessKind(['Title', 'Addressed to', '典拠の文'])).toBe('recommendations')
    expect(guessKind(['件名', '期限', '主担当'])).toBe('followUps')
  })
})

test('an instant in a cell is read back, and no spreadsheet takes it for a date', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true }), (at) => {
      expect(instantIn(instantText(at))).toEqual(at)
      expect(daysIn(instantText(at))).toEqual([])
    }),
  )
})

test('what is put before a formula by an export is the same words to an import', () => {
  fc.assert(
    fc.property(fc.constantFrom('=', '+', '-', '@', '＝', '＋'), fc.string(), (sign, rest) => {
      expect(sameWords(`'${sign}${rest}`, `${sign}${rest}`)).toBe(true)
    }),
  )
})
