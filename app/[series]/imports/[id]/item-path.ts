import { pathIn } from '#lib/series-path.ts'

/** The page of F-12 or R-4. */
export function itemPath(series: { slug: string }, ref: string) {
  const [letter, number] = ref.split('-')
  return pathIn(series, `/${letter === 'F' ? 'follow-ups' : 'recommendations'}/${number}`)
}
