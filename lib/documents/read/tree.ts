import type { Element, ElementContent, Root, RootContent } from 'hast'
import type { Part } from './assemble.ts'
import { Inline, type Place as Surroundings } from './inline.ts'
import { notesOf } from './tree-notes.ts'
import { gridOf } from './tree-table.ts'

type Options = { titled: 'by-heading' | 'by-class' }
type Place = Surroundings & { pre?: boolean }

const SKIPPED = new Set(
  'script style nav footer aside template noscript svg math head form button select textarea iframe object audio video canvas dialog'.split(
    ' ',
  ),
)
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const BLOCKS = new Set(
  'address article blockquote body caption center dd details div dl dt fieldset figcaption figure header html legend main p pre section summary'.split(
    ' ',
  ),
)

export function partsOf(root: Root, { titled }: Options): Part[] {
  const notes = notesOf(root)
  const parts: Part[] = []
  let page = 1
  let tables = 0
  let empty = false
  const open = (place: Place) => new Inline(place, page, notes)
  let inline = open({ kind: 'paragraph' })

  walk(contentOf(root), { kind: 'paragraph' })
  flush({ kind: 'paragraph' })
  return titledParts(parts, titled)

  function flush(next: Place) {
    const [first, ...more] = inline.close()
    if (first) {
      parts.push(empty ? { ...first, gap: true } : first, ...more)
      empty = false
    }
    inline = open(next)
  }

  function walk(nodes: (RootContent | ElementContent)[], place: Place) {
    for (const node of nodes) {
      if (node.type === 'text') inline.write(node.value, place.pre)
      else if (node.type === 'element') enter(node, place)
    }
  }

  function enter(node: Element, place: Place) {
    const { tagName, children } = node
    const mark = notes.markOf(node)
    if (SKIPPED.has(tagName) || isHidden(node) || notes.isWayBack(node)) return
    if (tagName === 'br') inline.break()
    else if (tagName === 'hr') rule(node, place)
    else if (mark !== undefined) inline.mark(mark)
    else if (tagName === 'table') table(node, place)
    else if (tagName === 'ul' || tagName === 'ol') list(node, place)
    else if (HEADINGS.has(tagName) || BLOCKS.has(tagName)) block(node, place)
    else if (tagName === 'strong' || tagName === 'b') inline.embolden(() => walk(children, place))
    else walk(children, place)
  }

  function block(node: Element, place: Place) {
    const { tagName, children } = node
    const note = notes.noteOf(node) ?? place.note
    const pre = place.pre || tagName === 'pre'
    const heading = HEADINGS.has(tagName) && !place.cell
    const inner: Place = heading ? { kind: 'heading', level: Number(tagName.slice(1)), note } : { ...place, note, pre }
    empty ||= tagName === 'p' && children.length === 0
    within(inner, children, place, classOf(node))
  }

  /** A line across; of this class one that stands for the end of a page. */
  function rule(node: Element, place: Place) {
    flush(place)
    if (classOf(node).includes('page')) page += 1
    inline = open(place)
  }

  function within(place: Place, children: ElementContent[], outer: Place, classes: string[] = []) {
    flush(place)
    if (classes.includes('title')) inline.isTitle = true
    walk(children, place)
    flush(outer)
  }

  function list(node: Element, place: Place) {
    let number = Number(node.properties.start ?? 1)
    flush(place)
    for (const child of node.children) {
      if (child.type !== 'element' || child.tagName !== 'li') {
        walk([child], place)
        continue
      }
      const note = notes.noteOf(child) ?? place.note
      const lead = { text: node.tagName === 'ul' ? '- ' : `${number}. ` }
      within({ ...place, kind: place.cell ? 'tableCell' : 'listItem', lead, note }, child.children, place)
      number += 1
    }
  }

  function table(node: Element, place: Place) {
    const grid = gridOf(node)
    flush(place)
    if (!grid) {
      walk(node.children.flatMap(cellsWithin), place)
      return
    }
    walk(
      node.children.filter((child) => child.type === 'element' && child.tagName === 'caption'),
      place,
    )
    const number = tables
    tables += 1
    for (const { row, column, content } of grid) {
      within({ kind: 'tableCell', cell: { table: number, row, column }, note: place.note }, content, place)
    }
  }
}

/** A table that only arranges: what is in its cells, one after the other. */
function cellsWithin(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return []
  if (!['td', 'th', 'caption'].includes(node.tagName)) return node.children.flatMap(cellsWithin)
  return [{ ...node, tagName: 'div' }]
}

/** Where the page says which part of it is the document, that part. */
function contentOf(root: Root): (RootContent | ElementContent)[] {
  const [main, article, another] = [all(root, 'main')[0], ...all(root, 'article')]
  const document = main ?? (another ? undefined : article)
  return document ? [document] : root.children
}

function all(node: Root | Element, tagName: string): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return []
    return child.tagName === tagName ? [child] : all(child, tagName)
  })
}

function isHidden({ properties }: Element) {
  if (Array.isArray(properties.className) && properties.className.includes('sr-only')) return true
  return (
    properties.hidden !== undefined ||
    properties.ariaHidden === 'true' ||
    /display:\s*none/.test(String(properties.style ?? ''))
  )
}

function classOf({ properties }: Element) {
  return Array.isArray(properties.className) ? properties.className.map(String) : []
}

/** The title is what is styled so, else the only heading of the first level, else a first part that is a heading. */
function titledParts(parts: Part[], titled: Options['titled']) {
  if (parts.some((part) => part.kind === 'title')) return parts
  const first = parts.findIndex((part) => part.kind !== 'tableCell')
  const highest = parts.filter((part) => part.kind === 'heading' && part.level === 1)
  const only = titled === 'by-heading' && highest.length === 1 ? highest[0] : parts[first]
  const follows = parts.length > 1
  if (only?.kind === 'heading' && follows) only.kind = 'title'
  return parts
}
