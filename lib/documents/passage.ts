import type { Span } from './structure.ts'

/**
 * A passage as a pair of selectors of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/#selectors):
 * TextQuoteSelector { exact, prefix, suffix } and TextPositionSelector { start, end }, in UTF-16 units.
 */
export type Selectors = Span & { exact: string; prefix: string; suffix: string }
type Quote = Pick<Selectors, 'exact'> & Partial<Pick<Selectors, 'prefix' | 'suffix'>>

/** 'missing': the words are not there; 'ambiguous': they are there more than once and nothing tells which is meant. */
type Resolution = ({ status: 'found' } & Span) | { status: 'missing' } | { status: 'ambiguous'; candidates: Span[] }

const CONTEXT = 32

/** @throws RangeError when the stretch is empty or lies outside of the text */
export function selectorsFor(text: string, start: number, end: number): Selectors {
  if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length)) {
    throw new RangeError(`No passage from ${start} to ${end} in a text of ${text.length} characters.`)
  }
  return {
    exact: text.slice(start, end),
    prefix: text.slice(whole(text, Math.max(0, start - CONTEXT)), start),
    suffix: text.slice(end, whole(text, Math.min(text.length, end + CONTEXT))),
    start,
    end,
  }
}

/** Words that do not lead to one place of a text; the message quotes them. */
export class PassageNotFound extends Error {
  override name = 'PassageNotFound'
}

/**
 * The selectors of words that a curator names; without `start` they must stand in the text only once.
 * @throws PassageNotFound when quote and position do not both lead to the same place
 */
export function locate(text: string, { exact, start }: { exact: string; start?: number }): Selectors {
  const spoken = byQuote(text, { exact })
  if (spoken.status === 'missing') throw new PassageNotFound(`These words are not in the text: “${exact}”`)
  const at = start ?? (spoken.status === 'found' ? spoken.start : undefined)
  if (at === undefined) throw new PassageNotFound(`These words are in the text more than once: “${exact}”`)
  const here = byPosition(text, { exact, start: at, end: at + exact.length })
  if (here.status !== 'found') throw new PassageNotFound(`These words are not at position ${at}: “${exact}”`)
  const selectors = selectorsFor(text, here.start, here.end)
  const quoted = byQuote(text, selectors)
  if (quoted.status === 'found' && quoted.start === here.start) return selectors
  throw new PassageNotFound(`What surrounds these words does not tell where they stand: “${exact}”`)
}

/** By position where words and surroundings agree there; else by quote, and by position again where that decides a tie. */
export function resolve(text: string, selectors: Selectors): Resolution {
  const here = byPosition(text, selectors)
  if (here.status === 'found' && likeness(text, here, selectors) === fullLikeness(selectors)) return here
  const quoted = byQuote(text, selectors)
  return quoted.status === 'ambiguous' && quoted.candidates.some((each) => each.start === selectors.start)
    ? here
    : quoted
}

export function byPosition(
  text: string,
  { exact, start, end }: Pick<Selectors, 'exact' | 'start' | 'end'>,
): Resolution {
  return exact && text.slice(start, end) === exact ? { status: 'found', start, end } : { status: 'missing' }
}

export function byQuote(text: string, quote: Quote): Resolution {
  const places = occurrences(text, quote.exact).map((span) => ({ span, likeness: likeness(text, span, quote) }))
  const best = Math.max(...places.map((place) => place.likeness))
  const candidates = places.filter((place) => place.likeness === best).map((place) => place.span)
  const [only] = candidates
  if (!only) return { status: 'missing' }
  return candidates.length === 1 ? { status: 'found', ...only } : { status: 'ambiguous', candidates }
}

function occurrences(text: string, exact: string) {
  const spans: Span[] = []
  if (!exact) return spans
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    spans.push({ start: at, end: at + exact.length })
  }
  return spans
}

/** How many characters before and after the span agree with the remembered ones, counted from the span outwards. */
function likeness(text: string, span: Span, { prefix = '', suffix = '' }: Quote) {
  let before = 0
  while (before < prefix.length && text[span.start - 1 - before] === prefix[prefix.length - 1 - before]) before += 1
  let after = 0
  while (after < suffix.length && text[span.end + after] === suffix[after]) after += 1
  return before + after
}

const fullLikeness = (quote: Selectors) => quote.prefix.length + quote.suffix.length

/** Not between the halves of a surrogate pair: PostgreSQL refuses half a character. */
function whole(text: string, at: number) {
  const low = text.charCodeAt(at)
  const high = text.charCodeAt(at - 1)
  return low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff ? at + 1 : at
}
