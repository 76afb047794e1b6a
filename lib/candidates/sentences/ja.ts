import type { Span } from '../../documents/structure.ts'

const PAIRS: Record<string, string> = {
  '「': '」',
  '『': '』',
  '（': '）',
  '(': ')',
  '〔': '〕',
  '［': '］',
  '【': '】',
  '〈': '〉',
  '《': '》',
  '“': '”',
}
const CLOSERS = new Set(Object.values(PAIRS))
/** A pair that holds more than this is a slip of the pen (「 never closed, and closed by the next one's 」). */
const LONGEST_ASIDE = 600

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー」』）)]/u
const MARK =
  /^[\p{Zs}\t]*(?:[・･•‣○◯〇●◎■□◆◇▪▶➢※\-–*＊]|[①-⑳⑴-⒇ⅰ-ⅹⅠ-Ⅹ㋐-㋾]|[（(][\d０-９一二三四五六七八九十ア-ンa-zｱ-ﾝ]{1,3}[）)]|[\d０-９]{1,2}[．.、)）](?![\d０-９]))/u
const ROLES =
  '委員|議員|部会長|分科会長|会長|座長|議長|主査|主任|理事|総裁|長官|大臣|政務官|補佐官|課長|室長|局長|次長|部長|所長|参事官|審議官|統括官|企画官|調査官|補佐|係長|専門官|事務局|参考人|オブザーバー|氏|様|さん|先生|教授|代表|大使|公使|司会'
/** `○山田委員　…`, `【山田委員】`, `（事務局）`, `山田部会長：…`: who speaks, not what is said. */
const SPEAKER = new RegExp(
  `^[○◯〇●◎]?[\\p{Zs}]*(?:[【（(［]?[^\\p{Zs}。、：:（）()【】「」]{0,24}(?:${ROLES})(?:代理)?(?:[（(][^）)]{1,30}[）)])?(?:[】）)］]|[:：]|[\\p{Zs}\\t]+))`,
  'u',
)

/**
 * The sentences of a block's words, in order and without overlap; together they hold every character but blanks. A full
 * stop within 「」 or （） ends nothing. Who speaks (`○山田委員　`) is a span of its own.
 */
export function japaneseSentences(words: string): Span[] {
  const within = asides(words)
  const listed = /^\s*①/.test(words)
  const spans: Span[] = []
  let start = 0
  const close = (end: number) => {
    const span = trimmed(words, start, end)
    if (span) spans.push(...withoutSpeaker(words, span))
    start = end
  }
  for (let at = 0; at < words.length; at += 1) {
    if (within[at]) continue
    if (words[at] === '\n' ? breaksLine(words, at) : endsSentence(words, at)) close(at + 1)
    else if (listed && beginsItem(words, at)) close(at)
  }
  close(words.length)
  return spans
}

/** For each character: does it stand between brackets that are closed again? */
function asides(words: string) {
  const within = new Uint8Array(words.length)
  const open: { at: number; closer: string }[] = []
  let covered = 0
  for (let at = 0; at < words.length; at += 1) {
    const char = words[at] ?? ''
    const closer = PAIRS[char]
    if (closer) open.push({ at, closer })
    else if (CLOSERS.has(char)) {
      const from = lastOpen(open, char)
      if (from < 0) continue
      const begin = open[from]?.at ?? at
      open.length = from
      if (at - begin > LONGEST_ASIDE) continue
      within.fill(1, Math.max(begin, covered), at)
      if (open.length === 0) covered = at
    }
  }
  return within
}

/** Where the bracket was opened that `char` closes; a few levels are looked at, nobody nests more. */
function lastOpen(open: { closer: string }[], char: string) {
  for (let index = open.length - 1; index >= Math.max(0, open.length - 4); index -= 1)
    if (open[index]?.closer === char) return index
  return -1
}

function endsSentence(words: string, at: number) {
  const char = words[at] ?? ''
  const next = words[at + 1] ?? ''
  if (/[。！？!?｡]/.test(char)) return !/[。！？!?｡」』）)]/.test(next)
  return /[．.]/.test(char) && JAPANESE.test(words[at - 1] ?? '') && (next === '' || /\s/.test(next))
}

/** `①…の推進②…の整備`: a list whose lines were joined. Behind a comma the numbers belong to one sentence. */
function beginsItem(words: string, at: number) {
  return (
    /[②-⑳]/.test(words[at] ?? '') && JAPANESE.test(words[at - 1] ?? '') && !/[はがのとや]/.test(words[at - 1] ?? '')
  )
}

/** A line ends something only before a blank line, a mark of a list or a speaker; else the text was wrapped there. */
function breaksLine(words: string, at: number) {
  const next = words.slice(at + 1, at + 60)
  return /^\s*(?:\n|$)/.test(next) || MARK.test(next) || SPEAKER.test(next)
}

function trimmed(words: string, start: number, end: number): Span | null {
  let from = start
  let to = end
  while (from < to && /\s/.test(words[from] ?? '')) from += 1
  while (to > from && /\s/.test(words[to - 1] ?? '')) to -= 1
  return from < to ? { start: from, end: to } : null
}

function withoutSpeaker(words: string, span: Span): Span[] {
  const speaker = SPEAKER.exec(words.slice(span.start, Math.min(span.end, span.start + 80)))?.[0]
  if (!speaker || span.start + speaker.length >= span.end) return [span]
  const name = trimmed(words, span.start, span.start + speaker.length)
  const said = trimmed(words, span.start + speaker.length, span.end)
  return [name, said].filter((each) => each !== null)
}
