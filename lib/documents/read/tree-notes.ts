import type { Element, Root } from 'hast'

const MARK = /^[[(]?(?:\d{1,3}|[ivx]{1,5}|[*†‡]{1,3})[\])]?$/
const ARROW = /^(?:[↑↩^]|\uFE0E|\uFE0F)+$/

/**
 * The footnotes of a page: a link that shows nothing but a number or a sign and leads further down is a mark, and where it
 * leads is the note; a link from there back up is no part of its words.
 */
export function notesOf(root: Root) {
  const places = new Map<string, number>()
  const links: { node: Element; at: number; target: string }[] = []
  let count = 0
  visit(root, (node) => {
    count += 1
    for (const name of namesOf(node)) if (!places.has(name)) places.set(name, count)
    const target = targetOf(node)
    if (target !== undefined && MARK.test(textOf(node).trim())) links.push({ node, at: count, target })
  })
  const marks = new Map(
    links.filter(({ at, target }) => (places.get(target) ?? -1) > at).map(({ node, target }) => [node, target]),
  )
  const targets = new Set(marks.values())
  return {
    has: (note: string) => targets.has(note),
    markOf: (node: Element) => marks.get(node),
    noteOf: (node: Element) => namesOf(node).find((name) => targets.has(name)) ?? anchorIn(node, targets),
    isWayBack: (node: Element) => {
      const target = targetOf(node)
      return target !== undefined && !marks.has(node) && ARROW.test(textOf(node).trim())
    },
  }
}

/** The anchor of a note often stands at the head of its paragraph instead of on it. */
function anchorIn(node: Element, targets: Set<string>) {
  if (node.tagName !== 'p' && node.tagName !== 'div') return undefined
  const first = node.children.find((child) => child.type === 'element')
  if (first?.type !== 'element' || first.tagName !== 'a') return undefined
  return namesOf(first).find((name) => targets.has(name))
}

function visit(node: Root | Element, see: (node: Element) => void) {
  for (const child of node.children) {
    if (child.type !== 'element') continue
    see(child)
    visit(child, see)
  }
}

function namesOf({ properties }: Element) {
  return [properties.id, properties.name].filter((name) => typeof name === 'string')
}

function targetOf({ tagName, properties }: Element) {
  const { href } = properties
  return tagName === 'a' && typeof href === 'string' && href.startsWith('#') ? decoded(href.slice(1)) : undefined
}

function decoded(fragment: string) {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

function textOf(node: Element): string {
  return node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('')
}
