/** What the address asks for: a day where one was filled in, else what was chosen; null where nothing is said. */
export function asked(query: Record<string, string | string[] | undefined>, side: 'from' | 'to') {
  const one = (name: string) => [query[name]].flat()[0]?.trim() || null
  return one(`${side}Day`) ?? one(side)
}
