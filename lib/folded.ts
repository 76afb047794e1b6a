/** Compatibility forms are one (ＡＩ, ｱｲ), case and Latin accents do not count; kana keep their voicing marks. */
export function folded(text: string) {
  const lower = text.normalize('NFKC').toLowerCase().normalize('NFD')
  return lower.replace(/(\p{Script=Latin})\p{M}+/gu, '$1').normalize('NFC')
}

/** The same without spaces and signs: two spellings of one name, title or heading are alike in that. */
export function lettersOf(words: string) {
  return folded(words)
    .replaceAll('&', 'and')
    .replace(/[^\p{L}\p{N}]/gu, '')
}
