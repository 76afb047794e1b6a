import { Temporal } from 'temporal-polyfill'

/** The days that words may mean, as 2026-09-30: none where it is no day, two where day and month could be either. */
export function daysIn(words: string): string[] {
  const text = words.normalize('NFKC').trim().replace(/\s+/g, ' ')
  const time = /[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[AP]M)?Z?$/i
  const found = readings(text.replace(time, '').replace(/ ?[(（][日月火水木金土][)）]$/, ''))
  return [...new Set(found.flatMap((each) => plain(...each)))]
}

type Reading = [year: number, month: number, day: number]

function readings(text: string): Reading[] {
  return iso(text) ?? era(text) ?? western(text) ?? named(text) ?? serial(text) ?? []
}

/** 2026-09-30, 2026/9/30, 2026.9.30, 2026年9月30日, 20260930 */
function iso(text: string): Reading[] | null {
  const match =
    /^(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?日?$/.exec(text) ?? /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text)
  return match && [[Number(match[1]), Number(match[2]), Number(match[3])]]
}

/** The year before the first of each era (https://www.ndl.go.jp/jp/data/basis_words_era/). */
const eras: Record<string, number> = {
  令和: 2018,
  令: 2018,
  r: 2018,
  平成: 1988,
  平: 1988,
  h: 1988,
  昭和: 1925,
  昭: 1925,
  s: 1925,
}

/** 令和8年9月30日, 令和元年5月1日, R8.9.30 */
function era(text: string): Reading[] | null {
  const match = /^(令和|平成|昭和|令|平|昭|[rhs]) ?(元|\d{1,2}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?日?$/i.exec(
    text,
  )
  const before = match && eras[(match[1] ?? '').toLowerCase()]
  if (!match || !before) return null
  return [[before + (match[2] === '元' ? 1 : Number(match[2])), Number(match[3]), Number(match[4])]]
}

/** 30/9/2026 and 9/30/2026: which is which is only sure where one number is no month. 30.9.2026 begins with the day. */
function western(text: string): Reading[] | null {
  const match = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text)
  if (!match) return null
  const [a, b, year] = [Number(match[1]), Number(match[3]), Number(match[4])]
  const dayFirst: Reading = [year, b, a]
  return match[2] === '.' ? [dayFirst] : [dayFirst, [year, a, b]]
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** 30 September 2026, 30-Sep-2026, Sep 30, 2026 */
function named(text: string): Reading[] | null {
  const first = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})$/i.exec(text)
  const second = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text)
  const [name, day, year] = first ? [first[2], first[1], first[3]] : second ? [second[1], second[2], second[3]] : []
  if (!name) return null
  return [[Number(year), months.indexOf(name.slice(0, 3).toLowerCase()) + 1, Number(day)]]
}

/** The number behind a day in Excel: days since 30 December 1899, from 1954 to 2119. */
function serial(text: string): Reading[] | null {
  if (!/^\d{5}(\.0+)?$/.test(text)) return null
  const days = Math.floor(Number(text))
  if (days < 20_000 || days > 80_000) return null
  const day = Temporal.PlainDate.from('1899-12-30').add({ days })
  return [[day.year, day.month, day.day]]
}

function plain(year: number, month: number, day: number) {
  try {
    return [Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString()]
  } catch {
    return []
  }
}
