/** `3.`, `2.1`, `IV.`, `(a)`, `（１）`, `１．`, `第２章`: what headings are numbered with. */
const NUMBER =
  /^(?:(\d{1,2}(?:\.\d{1,2}){0,3})[.．)]?[ \t\u3000]|([IVX]{1,4}|[A-Z])[.．)] |[(（]([0-9０-９]{1,2}|[a-z]|[ivx]{1,4}|[ア-ン一二三四五六七八九十])[)）] ?|([０-９]{1,2}(?:[．.－-][０-９]{1,2})*)[．.、 \u3000]|(第[0-9０-９一二三四五六七八九十]{1,3}[章節部回条])[ \u3000]?)/u
/** A day, an hour, a field and its value: what stands alone over a text without being its heading. */
const PARTICULARS =
  /^(?:date|time|venue|place|location|日時|日付|場所|会場)\b|\d{1,2}:\d{2}|^\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{Ll}+,? \d{4}|^\p{Lu}\p{Ll}+ \d{1,2}(?:[-–]\d{1,2})?,? \d{4}|^(?:[^\s,]+ ){0,3}[^\s,]+, \d{1,2}(?:[-–]\d{1,2})?(?:st|nd|rd|th)? \p{Lu}\p{Ll}+ \d{4}$|年.{1,5}月.{1,4}日|^by \p{Lu}|https?:|@/iu
/** Words of a clause that lead in a list: `Governments should:`, `Three things were called for:`, `次を求める：`. */
const LEAD_IN =
  /\b(?:should|must|shall|will|would|can|could|may|ought|needs?|is|are|was|were|be|been|has|have|had|following|agreed|recommends?|recommended|urges?|urged|proposes?|proposed|calls?|called|encourages?|encouraged|invites?|invited)\b.*:$|\bto:$|[るたいすうくむ][：:]$|次の(?:とおり|通り)[：:]?$/iu
const VERBLESS = /^[^.!。！]{0,400}$/u

/** The number at the head of a line, without its punctuation; null where there is none. */
export function numberOf(text: string) {
  const found = NUMBER.exec(text)
  return found ? (found.slice(1).find((group) => group !== undefined) ?? '') : null
}

/** How a line is numbered, whatever its number: `#.`, `（#）`. */
export function markerOf(text: string) {
  return (
    NUMBER.exec(text)?.[0]
      .trim()
      .replace(/[0-9０-９]+/g, '#') ?? null
  )
}

/** Could this line be a heading by its own looks? Short, no sentence, beginning as headings begin. */
export function isHeadline(text: string) {
  const words = text.replace(NUMBER, '')
  if (isParticular(text) || /[.,;:、。，；—–-]$/u.test(words)) return false
  if (!VERBLESS.test(words.replace(/\b(?:vs|No|St|Dr|U\.S|U\.K)\./g, ''))) return false
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words)) return words.length <= 60
  return words.length <= 120 && words.split(' ').length <= 16 && /^["“‘'(]?[\p{Lu}\p{N}]/u.test(words)
}

export function isParticular(text: string) {
  return PARTICULARS.test(text)
}

export function isLeadIn(text: string) {
  return LEAD_IN.test(text)
}
