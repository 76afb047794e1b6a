import { Unreadable } from './unreadable.ts'

const marks: [mark: string, encoding: string][] = [
  ['\xef\xbb\xbf', 'utf-8'],
  ['\xff\xfe', 'utf-16le'],
  ['\xfe\xff', 'utf-16be'],
]

/**
 * The characters of a text: by its mark, else UTF-8, else an old Japanese encoding when it is plainly that.
 * @throws Unreadable
 */
export function decodeText(bytes: Uint8Array) {
  const head = String.fromCharCode(...bytes.subarray(0, 3))
  const marked = marks.find(([mark]) => head.startsWith(mark))?.[1]
  if (marked) return decoded(bytes, marked) ?? refuse()
  return decoded(bytes, 'utf-8') ?? japanese(bytes) ?? refuse()
}

/** Shift_JIS and EUC-JP each decode much of the other to rare signs: the one with more kana and common Kanji is meant. */
function japanese(bytes: Uint8Array) {
  const texts = ['shift_jis', 'euc-jp'].flatMap((encoding) => decoded(bytes, encoding) ?? [])
  const best = texts.toSorted((a, b) => plausibility(b) - plausibility(a))[0]
  return best !== undefined && plausibility(best) > 0.6 ? best : undefined
}

/** The share of kana, Kanji and full-width punctuation among the characters outside of ASCII. */
function plausibility(text: string) {
  const foreign = text.match(/[^\p{ASCII}]/gu)?.length ?? 0
  const usual = text.match(/[\u3001-\u301f\u3041-\u30fe\u4e00-\u9fa0\uff01-\uff5e]/gu)?.length ?? 0
  const kana = text.match(/[\u3041-\u3096\u30a1-\u30fa]/gu)?.length ?? 0
  return foreign === 0 || kana < foreign / 20 ? 0 : usual / foreign
}

function decoded(bytes: Uint8Array, encoding: string) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function refuse(): never {
  throw new Unreadable('encoding')
}
