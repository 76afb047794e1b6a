import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LONGEST, parseMarkdown } from '#lib/comments/markdown.ts'
import { processorTime } from '#tests/processor-time.ts'

describe('what is written in Markdown', () => {
  test.each([
    ['one *two* **three**\nfour', '<p>one <em>two</em> <strong>three</strong><br></br>four</p>'],
    ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['3. a', '<ol start=3><li>a</li></ol>'],
    ['> said', '<blockquote><p>said</p></blockquote>'],
    ['`x < y`', '<p><code>x < y</code></p>'],
    ['[JST](https://jst.example/)', '<p><a href=https://jst.example/>JST</a></p>'],
    [
      'see https://a.example/b_c_d. Then',
      '<p>see <a href=https://a.example/b_c_d>https://a.example/b_c_d</a>. Then</p>',
    ],
    ['詳細はhttps://a.example/bをご覧', '<p>詳細は<a href=https://a.example/b>https://a.example/b</a>をご覧</p>'],
    ['<b>bold</b>', '<p><b>bold</b></p>'],
    ['# no heading', '<p># no heading</p>'],
    ['![x](https://a.example/x.png)', '<p>!<a href=https://a.example/x.png>x</a></p>'],
    ['[x](/account)', '<p><span>x</span></p>'],
  ])('%s', (body, expected) => {
    expect(spelled(parseMarkdown(body))).toBe(expected)
  })

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:x)',
    '[x](//evil.example)',
    '<javascript:alert(1)>',
    '![x](javascript:alert(1))',
    '<iframe src="https://example.org"></iframe>',
    '<style>*{display:none}</style>',
    '<svg/onload=alert(1)>',
    '[x](https://example.org "onmouseover=alert(1)")',
    '```html\n<script>alert(1)</script>\n```',
    '<!-- x -->',
    '<![CDATA[x]]>',
    '[x]: javascript:alert(1)\n\n[x]',
  ])('%s is inert', (body) => {
    expectInert(parseMarkdown(body))
  })

  test('anything at all is inert, and nothing that was typed as a word is lost', () => {
    const pieces = fc.constantFrom(
      ...['<', '>', '"', "'", '[', ']', '(', ')', '!', '`', '*', '_', '\n', ' ', '&', ';', '#', '-', '>', '\\'],
      ...['script', 'javascript:', 'https://a.example/', 'onerror=', 'img src=x', 'a href=', '&#x6a;', 'data:', '@'],
    )
    fc.assert(fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => expectInert(parseMarkdown(parts.join('')))))
  })

  test.each([
    ['quotations', '> '.repeat(4000)],
    ['lists', '- '.repeat(4000)],
    ['emphasis', '*a _b '.repeat(660) + 'c_ d*'.repeat(660)],
    ['brackets', '['.repeat(LONGEST)],
    ['links', '[a]('.repeat(2000)],
    ['back quotes', '`a'.repeat(4000)],
    ['deep lists', Array.from({ length: 80 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')],
    ['quotations line by line', Array.from({ length: 120 }, (_, depth) => `${'>'.repeat(depth)} x`).join('\n')],
  ])('%s without end are read in time', (_, body) => {
    expect(processorTime(() => expectInert(parseMarkdown(body)))).toBeLessThan(1500)
  })
})

type Node = { type: string; tagName?: string; value?: string; properties?: Record<string, unknown>; children?: Node[] }

const known = ['p', 'em', 'strong', 'ul', 'ol', 'li', 'blockquote', 'code', 'pre', 'a', 'br', 'span']

/** Elements and attributes of the subset only; texts are escaped by whatever renders them. */
function expectInert(node: Node) {
  expect(['root', 'element', 'text']).toContain(node.type)
  if (node.type === 'element') {
    expect(known).toContain(node.tagName)
    const { href, ...rest } = node.properties ?? {}
    expect(['', 'rel', 'start']).toContain(Object.keys(rest).join())
    if (node.tagName === 'a') {
      expect(String(href)).toMatch(/^(https?:\/\/|mailto:)/i)
      expect(rest.rel).toEqual(['nofollow', 'noopener', 'noreferrer'])
    }
  }
  for (const child of node.children ?? []) expectInert(child)
}

function spelled({ type, value, tagName, properties = {}, children = [] }: Node): string {
  if (type === 'text') return value?.trim() ? value : (value ?? '').replace(/\n/g, '')
  const inner = children.map(spelled).join('')
  if (type === 'root') return inner
  const attributes = Object.entries(properties).filter(([name]) => name !== 'rel')
  return `<${[tagName, ...attributes.map((pair) => pair.join('='))].join(' ')}>${inner}</${tagName}>`
}
