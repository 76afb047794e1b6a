import { z } from 'zod'
import { span } from './structure.ts'

/** A stretch of a text that was probably misread when it was scanned, and what it probably says. */
export const misreading = z.object({ ...span, text: z.string(), probably: z.string() })

type Misreading = z.infer<typeof misreading>

type Suspicion = { pattern: RegExp; probably: (text: string) => string; unless?: RegExp }

/** Only what hardly ever stands in a text rightly: a false alarm costs a reader's trust. */
const SUSPICIONS: Suspicion[] = [
  // `Al` is a name before a name (Al Gore, Al Jazeera), so it is left alone there.
  {
    pattern: /(?<![\p{L}\p{N}-])Al(?=[ ,.;:)’'-]|$)(?! (?:-|\p{Lu}\p{Ll}))(?!-\p{Lu})/gu,
    probably: () => 'AI',
  },
  {
    pattern: /(?<![\p{L}\p{N}])(?:lT|lCT|loT|lP|lSO|lPCC|lTER|lEA|lMF)(?![\p{L}\p{N}])/gu,
    probably: (text) => `I${text.slice(1)}`,
  },
  { pattern: /(?<=[\w-]\.)qo(?=\.(?:jp|kr|th|id|cn)\b)/g, probably: () => 'go' },
  {
    pattern: /(?<=[\w-]\.)(?:orq|qov|corn|c0m|0rg)(?=[/\s).,;]|$)/g,
    probably: (text) => ({ orq: 'org', qov: 'gov', corn: 'com', c0m: 'com', '0rg': 'org' })[text] ?? text,
  },
  {
    pattern: /\b(?:https?;\/\/|htt ps?:\/\/|hitps?:\/\/|bttps?:\/\/)/g,
    probably: (text) => (/s[:;]/.test(text) ? 'https://' : 'http://'),
  },
  {
    pattern:
      /\b(?:govemment|intemational|extemal|intemal|concem|govemance|eamest|leam(?:ing)?|retum|tumed|pattem|modem(?=ise|ize|isation|ization))(?:s|al|ed|ing)?\b/gi,
    probably: (text) => text.replace(/m(?=ment|ation|al|ance|est|ing|ed|s|ise|ize|isa|iza|$)/, 'rn'),
  },
  { pattern: /\b(?:tbe|wbich|wbat|tbat|witb|sbould|sball|tbis)\b/gi, probably: (text) => text.replace('b', 'h') },
  {
    pattern: /\b(?=\d\w*[OolI])[12][09Oo][0-9OolI]{2}\b/g,
    probably: (text) => text.replace(/[Oo]/g, '0').replace(/[lI]/g, '1'),
  },
]

export function misreadings(text: string): Misreading[] {
  return SUSPICIONS.flatMap(({ pattern, probably }) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      probably: probably(match[0]),
    })),
  ).toSorted((a, b) => a.start - b.start)
}
