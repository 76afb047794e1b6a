export type Query = Record<string, string | string[] | undefined>

/** What an address says besides the instant and the page of a list. */
export function pairsOf({ asOf, after, before, ...rest }: Query) {
  return Object.entries(rest).flatMap(([name, value]) =>
    [value ?? []].flat().map((each): [string, string] => [name, each]),
  )
}
