import { type MessageKey, messages } from './load.ts'

/** For where a library takes any string, as zod does for its messages: a key that does not exist is a type error. */
export const key = (name: MessageKey) => name

export function isKey(name: string): name is MessageKey {
  return typeof at(name, messages.en) === 'string'
}

/** What stands in a tree of texts under a.dotted.name. */
export function at(name: string, tree: unknown) {
  return name
    .split('.')
    .reduce(
      (branch, part) => (branch !== null && typeof branch === 'object' ? Reflect.get(branch, part) : undefined),
      tree,
    )
}
