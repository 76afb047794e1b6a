type Span = { start: number; end: number }

/** The cue as counted from the beginning of its sentence; null where it stands outside, in the words that lead in. */
export function within(sentence: Span, cue: Span) {
  if (cue.start < sentence.start || cue.end > sentence.end) return null
  return { start: cue.start - sentence.start, end: cue.end - sentence.start }
}
