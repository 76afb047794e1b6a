/** F-12, f12, Ｆ－１２ or 12, as a number; null for anything else. */
export function numberIn(text: string, letter: 'F' | 'R'): number | null {
  const match = new RegExp(`^(?:${letter}[-‐‑–—−ー ]?)?([1-9]\\d{0,8})(?:\\.0+)?$`, 'i').exec(
    text.normalize('NFKC').trim(),
  )
  return match ? Number(match[1]) : null
}

/** The numbers of a list such as "R-1, R-4"; what is none of them stays as it was written. */
export function numbersIn(text: string, letter: 'F' | 'R') {
  const parts = text
    .normalize('NFKC')
    .split(/[,;、\s]+/)
    .filter(Boolean)
  const numbers = parts.map((part) => numberIn(part, letter))
  return {
    numbers: [...new Set(numbers.filter((number) => number !== null))].sort((a, b) => a - b),
    others: parts.filter((_, index) => numbers[index] === null),
  }
}
