import type { Element, ElementContent, Text } from 'hast'
import rehypeSanitize from 'rehype-sanitize'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'

/** A tree of elements and texts, as hast has it. */
export type Prose = { type: 'root'; children: ElementContent[] }

/** Longer text is refused by the forms; longer still, and it is shown as it was typed. */
export const LONGEST = 8000

/**
 * Comments are written in a subset of CommonMark: paragraphs, emphasis, strong, lists, block quotations, code, links to
 * http, https and mailto. Everything else, HTML and images among it, stays on the page as the characters that were typed.
 * Line breaks and bare web addresses count. What nests or repeats without end is shown as typed, too: parsing it would
 * take minutes.
 * @returns a tree to be rendered, never a string of HTML
 */
export function parseMarkdown(body: string): Prose {
  if (isBomb(body)) return asTyped(body)
  const root = processor.runSync(processor.parse(body))
  const blocks = root.children.filter((child) => child.type === 'element' || child.type === 'text')
  return { type: 'root', children: blocks.map((child) => (child.type === 'element' ? tidy(child) : child)) }
}

/** Calls `replace` for every text that is neither a link nor code; what it gives back takes the text's place. */
export function replaceText<Parent extends { children: ElementContent[] }>(
  parent: Parent,
  replace: (text: string) => ElementContent[],
): Parent {
  const children = parent.children.flatMap((child) => {
    if (child.type === 'text') return replace(child.value)
    if (child.type !== 'element' || verbatim.includes(child.tagName)) return child
    return replaceText(child, replace)
  })
  return { ...parent, children }
}

/** The texts that `replaceText` would be called for. */
export function proseOf(root: Prose) {
  const texts: string[] = []
  replaceText(root, (value) => {
    texts.push(value)
    return []
  })
  return texts
}

export const text = (value: string): Text => ({ type: 'text', value })

export const link = (href: string, children: ElementContent[], properties = {}): Element => ({
  type: 'element',
  tagName: 'a',
  properties: { href, ...properties },
  children,
})

const outside = { rel: ['nofollow', 'noopener', 'noreferrer'] }
const verbatim = ['a', 'code', 'pre']
const LEFT_AS_TYPED = [
  'htmlFlow',
  'htmlText',
  'headingAtx',
  'setextUnderline',
  'thematicBreak',
  'labelStartImage',
  'codeIndented',
  'definition',
]

const processor = unified()
  .data('micromarkExtensions', [{ disable: { null: LEFT_AS_TYPED } }])
  .use(remarkParse)
  .use(remarkRehype)
  .use(rehypeSanitize, {
    tagNames: ['p', 'em', 'strong', 'ul', 'ol', 'li', 'blockquote', 'code', 'pre', 'a', 'br'],
    attributes: { a: ['href'], ol: ['start'] },
    protocols: { href: ['http', 'https', 'mailto'] },
    strip: ['script'],
  })

const isBomb = (body: string) =>
  body.length > 2 * LONGEST ||
  /^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])){13}/m.test(body) ||
  (body.match(/^[ \t]*(?:[-*+>]|\d{1,9}[.)])/gm)?.length ?? 0) > 150 ||
  body.split(/\n\s*\n/).some((paragraph) => (paragraph.match(/[*_]/g)?.length ?? 0) > 200)

function asTyped(body: string): Prose {
  const paragraph: Element = { type: 'element', tagName: 'p', properties: {}, children: [text(body)] }
  return { type: 'root', children: [breakLines(paragraph)] }
}

/* An address within the site may not be written by hand: it would look like a link of ours. */
function tidy(element: Element): Element {
  const children = element.children.map((child) => (child.type === 'element' ? tidy(child) : child))
  if (element.tagName === 'a') {
    const href = String(element.properties.href ?? '')
    if (!/^(?:https?:\/\/|mailto:)/i.test(href)) return { ...element, tagName: 'span', properties: {}, children }
    return link(href, children, outside)
  }
  const tidied = { ...element, children }
  return element.tagName === 'pre' || element.tagName === 'code' ? tidied : breakLines(linkAddresses(tidied))
}

/* Of ASCII only: in Japanese the sentence goes on right behind an address. */
const ADDRESS = /(https?:\/\/(?:(?!["'<>])[!-~])*[\w/#=~-])/i

function linkAddresses(element: Element) {
  return shallow(element, (value) =>
    value.split(ADDRESS).map((part, index) => (index % 2 === 1 ? link(part, [text(part)], outside) : text(part))),
  )
}

function breakLines(element: Element) {
  return shallow(element, (value) => {
    if (!value.trim()) return [text(value)]
    const lines = value.split('\n').map((line): ElementContent[] => [text(line)])
    return lines.flatMap((line, index) => (index > 0 ? [lineBreak, ...line] : line))
  })
}

const lineBreak: Element = { type: 'element', tagName: 'br', properties: {}, children: [] }

function shallow(element: Element, replace: (value: string) => ElementContent[]): Element {
  const children = element.children.flatMap((child) => (child.type === 'text' ? replace(child.value) : child))
  return { ...element, children: children.filter((child) => child.type !== 'text' || child.value) }
}
