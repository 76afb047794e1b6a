/** A line with words on it. `first`: nothing stands between it and a gap (blank line or page break) before it. */
export type Line = { text: string; page: number; first: boolean }

/** This many blank lines in a row are what is left of a page break when a text was copied out of pages. */
const BLANKS_OF_A_PAGE_BREAK = 3

/** The lines of a text without its blank ones; spaces collapsed, pages counted by form feeds or by runs of blank lines. */
export function readLines(raw: string): Line[] {
  const lines: Line[] = []
  let page = 1
  let blanks = 0
  let feeds = 0
  for (const [sheet, content] of raw
    .replace(/^\uFEFF/, '')
    .replaceAll('\0', '')
    .split('\f')
    .entries()) {
    if (sheet > 0) feeds += 1
    for (const text of content.split(/\r\n|[\n\r\v\u0085\u2028\u2029]/).map(squeeze)) {
      if (!text) {
        blanks += 1
        continue
      }
      const first = lines.length === 0 || blanks > 0 || feeds > 0
      if (feeds > 0) page += feeds
      else if (lines.length > 0 && blanks >= BLANKS_OF_A_PAGE_BREAK) page += 1
      lines.push({ text, page, first })
      blanks = 0
      feeds = 0
    }
  }
  return lines
}

/** A page's number as it was printed: `Page 2 of 9`, `- 3 -`, `4/12`. */
const PAGE_NUMBER =
  /^(?:[^\t]{0,80}\t)?(?:page \d{1,3}(?: ?(?:of|\/) ?\d{1,3})?|[-–—] ?\d{1,3} ?[-–—]|\d{1,3} ?\/ ?\d{1,3}|\d{1,3}ページ)$/i

/** Takes out the lines that stand alone and are but the number of a page; what they were is kept beside the text. */
export function withoutPageNumbers(lines: Line[]) {
  const isNumber = (line: Line, index: number) =>
    line.first && (lines[index + 1]?.first ?? true) && PAGE_NUMBER.test(line.text)
  const furniture = lines.filter(isNumber).map(({ page, text }) => ({ page, text }))
  return { lines: lines.filter((line, index) => !isNumber(line, index)), furniture }
}

export function runsOf(lines: Line[]) {
  const runs: Line[][] = []
  for (const line of lines) {
    const run = runs.at(-1)
    if (run && !line.first) run.push(line)
    else runs.push([line])
  }
  return runs
}

/** A tab, or as many spaces as nobody types between words, parts columns; behind a bullet or a number it is a space. */
function squeeze(line: string) {
  return line
    .replace(/[ \t\u00A0]+/g, (gap) => (gap.includes('\t') || gap.length >= 3 ? '\t' : ' '))
    .trim()
    .replace(/^([-*•▪◦‣・●○■◆–]|\(?[\da-z]{1,4}[.)])\t/iu, '$1 ')
}
