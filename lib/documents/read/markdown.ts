import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { Normalized } from '../normalize.ts'
import { assemble } from './assemble.ts'
import { decodeText } from './text.ts'
import { partsOf } from './tree.ts'

/** Raised with every change that gives any text other positions. */
export const MARKDOWN_READER_VERSION = 1

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkRehype, { clobberPrefix: '' })

/** What is marked up as heading, item, table or note is one; HTML within is left out. */
export function readMarkdown(bytes: Uint8Array): Normalized {
  const source = withoutFrontMatter(decodeText(bytes))
  const tree = processor.runSync(processor.parse(source))
  return assemble(partsOf(tree, { titled: 'by-heading' }), MARKDOWN_READER_VERSION)
}

/** Settings for some publishing tool, between two lines of dashes at the top. */
function withoutFrontMatter(source: string) {
  return source.replace(/^---\r?\n(?:[\w-]+:.*\r?\n|[ \t-].*\r?\n)*---\r?\n/, '')
}
