import { z } from 'zod'

/** ISO days. `reason`: why `iso` is not known although something like a date was read, or that nothing was. */
export const foundDate = z.object({
  iso: z.string().nullable(),
  end: z.string().nullable(),
  reason: z.enum(['noYear', 'noDay', 'ambiguous', 'none']).nullable(),
  text: z.string().nullable(),
})

export type FoundDate = z.infer<typeof foundDate>

type Day = { year: number | null; month: number; day: number | null }

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = `(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)`
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
const WEEKDAY = '(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,? )?'
const TO = `\\s*(?:[-–—~～〜]|to|and|&|until)\\s*${WEEKDAY}`
const OF = '(?:\\s+of)?[\\s-]+'
const YEAR = '(?:,?[\\s-]+((?:19|20)\\d{2}))?'
const ERAS: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925, R: 2018, H: 1988 }
const JA_YEAR = '(?:(令和|平成|昭和|R|H)?\\s*(元|\\d{1,4})\\s*(?:年|[.．])\\s*)'
const JA_WEEKDAY = '(?:\\s*[（(][^）)]{1,5}[）)])?'

type Shape = { pattern: RegExp; days: (groups: (string | undefined)[]) => [Day, Day?] }

/** The ways in which documents write a day or several, the fuller before the barer. Each reads what the pattern caught. */
const SHAPES: Shape[] = [
  {
    pattern: /(?<![\d/.-])(\d{1,2})([/.])(\d{1,2})\2((?:19|20)\d{2})(?!\d)/,
    // 3/4/2025 is March to some and April to others; with dots the day comes first.
    days: ([first, sign, second, year]) => {
      const [a, b] = [Number(first), Number(second)]
      if (sign === '.' || a > 12) return [{ year: Number(year), month: b, day: a }]
      return [b > 12 ? { year: Number(year), month: a, day: b } : { year: Number(year), month: 0, day: null }]
    },
  },
  {
    pattern: new RegExp(
      `${JA_YEAR}(\\d{1,2})\\s*[月.．]\\s*(\\d{1,2})\\s*日?${JA_WEEKDAY}(?:\\s*[~～〜\\-–−―、・及びから]{1,3}\\s*(?:(\\d{1,2})\\s*月)?\\s*(\\d{1,2})\\s*日)?`,
    ),
    days: ([era, year, month, day, toMonth, toDay]) => {
      const first = { year: japaneseYear(era, year), month: Number(month), day: Number(day) }
      return toDay ? [first, { ...first, month: Number(toMonth ?? month), day: Number(toDay) }] : [first]
    },
  },
  {
    pattern: /(?<![\d/.-])((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/-])/,
    days: ([year, , month, day]) => [{ year: Number(year), month: Number(month), day: Number(day) }],
  },
  {
    pattern: new RegExp(`\\b${DAY}${OF}${MONTH}${YEAR}${TO}${DAY}${OF}${MONTH}${YEAR}`, 'i'),
    days: ([day, month, year, toDay, toMonth, toYear]) => [
      { year: numberOf(year ?? toYear), month: monthOf(month), day: Number(day) },
      { year: numberOf(toYear), month: monthOf(toMonth), day: Number(toDay) },
    ],
  },
  {
    pattern: new RegExp(
      `\\b${DAY}(?:(?:,\\s*\\d{1,2}(?:st|nd|rd|th)?)*,?${TO}${DAY})?${OF}${MONTH}${YEAR}(?![a-z])`,
      'i',
    ),
    days: ([day, toDay, month, year]) => {
      const first = { year: numberOf(year), month: monthOf(month), day: Number(day) }
      return toDay ? [first, { ...first, day: Number(toDay) }] : [first]
    },
  },
  {
    pattern: new RegExp(`\\b${MONTH}\\s+${DAY}${YEAR}${TO}${MONTH}\\s+${DAY}${YEAR}`, 'i'),
    days: ([month, day, year, toMonth, toDay, toYear]) => [
      { year: numberOf(year ?? toYear), month: monthOf(month), day: Number(day) },
      { year: numberOf(toYear), month: monthOf(toMonth), day: Number(toDay) },
    ],
  },
  {
    pattern: new RegExp(`\\b${MONTH}\\s+${DAY}(?!\\d|:)(?:${TO}${DAY}(?!\\d|:))?${YEAR}`, 'i'),
    days: ([month, day, toDay, year]) => {
      const first = { year: numberOf(year), month: monthOf(month), day: Number(day) }
      return toDay ? [first, { ...first, day: Number(toDay) }] : [first]
    },
  },
  {
    pattern: new RegExp(`(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日${JA_WEEKDAY}`),
    days: ([month, day]) => [{ year: null, month: Number(month), day: Number(day) }],
  },
  {
    pattern: new RegExp(`${JA_YEAR}(\\d{1,2})\\s*月`),
    days: ([era, year, month]) => [{ year: japaneseYear(era, year), month: Number(month), day: null }],
  },
  {
    pattern: new RegExp(`\\b${MONTH},?\\s+((?:19|20)\\d{2})\\b`, 'i'),
    days: ([month, year]) => [{ year: Number(year), month: monthOf(month), day: null }],
  },
]

export const noDate: FoundDate = { iso: null, end: null, reason: 'none', text: null }

/** The first day that some words name, a range by its first day and its end; a fuller way of writing before a barer. */
export function dateIn(words: string): FoundDate {
  const text = westernDigits(words)
  for (const { pattern, days } of SHAPES) {
    const match = pattern.exec(text)
    if (!match) continue
    const [first, last] = days(match.slice(1))
    const found = match[0].trim()
    if (first.month === 0) return { iso: null, end: null, reason: 'ambiguous', text: found }
    if (first.day === null) return { iso: null, end: null, reason: 'noDay', text: found }
    if (first.year === null) return { iso: null, end: null, reason: 'noYear', text: found }
    const iso = isoOf(first)
    if (!iso) continue
    const end = last ? isoOf({ ...last, year: last.year ?? first.year }) : null
    return { iso, end: end && end > iso ? end : null, reason: null, text: found }
  }
  return noDate
}

/** null for the 31st of February. */
function isoOf({ year, month, day }: Day) {
  if (year === null || day === null) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}

function japaneseYear(era: string | undefined, year: string | undefined) {
  const number = year === '元' ? 1 : Number(year)
  if (era) return (ERAS[era] ?? 0) + number
  return number >= 1900 ? number : null
}

function monthOf(name: string | undefined) {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1
}

function numberOf(year: string | undefined) {
  return year === undefined ? null : Number(year)
}

/** Full-width digits as half-width ones, and Kanji numerals before 年, 月 and 日 as figures. */
function westernDigits(words: string) {
  return words
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[〇一二三四五六七八九十]{1,4}(?=[年月日])/g, (numeral) => String(figure(numeral)))
}

function figure(numeral: string) {
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['', '']
  const digit = (kanji: string) => '〇一二三四五六七八九'.indexOf(kanji)
  if (numeral.includes('十')) return (tens ? digit(tens) : 1) * 10 + (ones ? digit(ones) : 0)
  return Number([...numeral].map(digit).join(''))
}
