/** The bigrams (of Japanese) and trigrams (of anything else) of a text, and how often each is there. */
export type Grams = Map<string, number>

const japanese = /[\u3041-\u30ff\u3400-\u9fff々〆]/u

/** Two signs of Japanese say about as much as three letters; so each run of writing is cut its own way. */
export function gramsOf(text: string): Grams {
  const grams: Grams = new Map()
  const plain = text.normalize('NFKC').toLowerCase()
  for (const [run] of plain.matchAll(
    /[\u3041-\u30ff\u3400-\u9fff々〆]+|[^\P{L}\u3041-\u30ff\u3400-\u9fff々〆]+|\p{N}+/gu,
  )) {
    const size = japanese.test(run) ? 2 : 3
    const signs = size === 3 ? ` ${run} ` : run
    for (let at = 0; at + size <= signs.length; at += 1) {
      const gram = signs.slice(at, at + size)
      grams.set(gram, (grams.get(gram) ?? 0) + 1)
    }
  }
  return grams
}

/** Cosine of two texts' grams, each weighed by `weight`: 0 for nothing in common, 1 for the same words. */
export function likeness(one: Grams, other: Grams, weight: (gram: string) => number = () => 1) {
  let common = 0
  for (const [gram, count] of one) common += count * (other.get(gram) ?? 0) * weight(gram) ** 2
  if (common === 0) return 0
  return common / Math.sqrt(square(one, weight) * square(other, weight))
}

/** How telling a gram is: what stands in every text, such as "should", tells nothing. */
export function rarity(texts: Grams[]) {
  const held = new Map<string, number>()
  for (const text of texts) for (const gram of text.keys()) held.set(gram, (held.get(gram) ?? 0) + 1)
  return (gram: string) => Math.log((texts.length + 1) / ((held.get(gram) ?? 0) + 0.5))
}

function square(grams: Grams, weight: (gram: string) => number) {
  let sum = 0
  for (const [gram, count] of grams) sum += (count * weight(gram)) ** 2
  return sum
}
