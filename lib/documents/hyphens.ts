/** First parts of English compounds that are written with a hyphen, so that one at a line's end is likely the writer's. */
const COMPOUNDING = new Set(
  `all anti back best bi bottom by capacity case client co community cost counter country cross data day decision degree
  demand deep double down early east eco end energy equal ethics ever evidence ex extra face far fast first five follow four
  free front full fund future gender global half hand hard health high higher human ill in inter intra know knowledge large
  last later least less life like line long longer low lower macro make making market mid middle mini mission most multi near net
  new next non north of off often on one open out outcome over part peer people policy post pre private pro problem public quasi
  question re real record results right risk role rule science second self semi set short side single six small so socio solution
  south stake state step sub super take ten then third three time to top trans two ultra un under up user value well west
  wide wider word work world year`
    .split(/\s+/)
    .filter(Boolean),
)

export type Words = { isOneWord: (head: string, tail: string) => boolean }

/**
 * What a text knows of its own words, taken from everywhere but the ends of its lines. A hyphen at a line's end mostly is
 * the machine's and goes; it stays where the text elsewhere writes it, where a figure or a capital stands beside it, or
 * where both halves are words, or the first is one that is often joined so.
 */
export function wordsOf(lines: { text: string }[]): Words {
  const known = new Set<string>()
  let cut = false
  for (const { text } of lines) {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*-?/gu) ?? []
    for (const word of cut ? words.slice(1) : words) if (!word.endsWith('-')) known.add(word)
    cut = /[\p{L}\p{N}]-$/u.test(text)
  }
  return {
    isOneWord: (head, tail) => {
      const [first, second] = [head.toLowerCase(), tail.toLowerCase()]
      if (known.has(`${first}${second}`)) return !known.has(`${first}-${second}`)
      if (known.has(`${first}-${second}`) || /\p{N}$/u.test(head) || /^[\p{N}\p{Lu}]/u.test(tail)) return false
      return !(COMPOUNDING.has(first) || (known.has(first) && known.has(second) && first.length > 2))
    },
  }
}
