import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { structure } from '#lib/documents/structure.ts'
import { blocksOf, readText } from './given.ts'

const page = (body: string) =>
  readText(`<!doctype html><html><head><title>x</title></head><body>${body}</body></html>`, 'a.html')

describe('HTML', () => {
  test.each([
    [
      'the title is the only heading of the first level',
      '<h1>Tides</h1><p>We met.</p>',
      ['title: Tides', 'paragraph: We met.'],
    ],
    [
      'navigation and scripts are left out',
      '<nav>Home</nav><script>x</script><p>We met.</p><footer>Imprint</footer>',
      ['paragraph: We met.'],
    ],
    [
      'lines wrapped in the source are joined',
      '<p>We met\n  in Lindholm.</p><p>港町で\n会った。</p>',
      ['paragraph: We met in Lindholm.', 'paragraph: 港町で会った。'],
    ],
    [
      'a bold line is a heading',
      '<p>We met.</p><p><b>Next steps</b></p><p>We go on.</p>',
      ['paragraph: We met.', 'heading: Next steps', 'paragraph: We go on.'],
    ],
    [
      'line breaks part entries',
      '<p>Ann Lee, Head, Harbour Board<br>Bo Ek, Pilot, Port of Ise<br>Cy Tan, Warden, Isle Trust</p>',
      [
        'listItem: Ann Lee, Head, Harbour Board',
        'listItem: Bo Ek, Pilot, Port of Ise',
        'listItem: Cy Tan, Warden, Isle Trust',
      ],
    ],
    [
      'items keep to themselves',
      '<ol start="3"><li>Go <i>on</i></li><li><p>Stop</p></li></ol>',
      ['listItem: Go on', 'listItem: Stop'],
    ],
    [
      'a table that only arranges is no table',
      '<table><tr><td><p>We met.</p><p>We left.</p></td></tr></table>',
      ['paragraph: We met.', 'paragraph: We left.'],
    ],
  ])('%s', async (_, body, expected) => {
    expect(blocksOf(await page(body))).toEqual(expected)
  })

  test('a linked number is the mark of the note to which it leads', async () => {
    const { text, footnotes } = await page(
      '<p>We met<sup><a href="#n1" id="r1">1</a></sup> and parted.</p><ol><li id="n1">In Lindholm. <a href="#r1">↩</a></li></ol>',
    )
    expect(text).toBe('We met and parted.\n\n1 In Lindholm.')
    expect(footnotes).toEqual([{ number: 1, mark: '1', start: 22, end: 34, page: 1, reference: { start: 6, end: 6 } }])
  })

  test('cells that span rows leave their places taken', async () => {
    const { blocks } = await page('<table><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr></table>')
    expect(blocks.map(({ cell }) => [cell?.row, cell?.column])).toEqual([
      [0, 0],
      [0, 1],
      [1, 1],
    ])
  })
})

test('Markdown has headings, items, tables and notes', async () => {
  const source =
    '---\nlayout: post\n---\n# Tides\n\nWe met[^1] in\nLindholm.\n\n## People\n\n| Name | Port |\n|--|--|\n| Ann | Ise |\n\n- one\n- two\n\n[^1]: Twice.\n'
  const document = await readText(source, 'a.md')
  expect(blocksOf(document)).toEqual([
    'title: Tides',
    'paragraph: We met in Lindholm.',
    'heading: People',
    'tableCell: Name',
    'tableCell: Port',
    'tableCell: Ann',
    'tableCell: Ise',
    'listItem: one',
    'listItem: two',
    'footnote: Twice.',
  ])
  expect(document.text).toContain('Name\tPort\nAnn\tIse')
  expect(document.footnotes[0]?.reference).toEqual({
    start: document.text.indexOf(' in Lindholm'),
    end: document.text.indexOf(' in Lindholm'),
  })
})

describe('for any page', () => {
  const words = fc.constantFrom('tides', 'Ann Lee, Head', '港町', 'で会った。', 'in-', '3.', '- x', 'a\nb', '&amp;')
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      words,
      fc
        .tuple(
          fc.constantFrom(
            'p',
            'div',
            'h1',
            'h2',
            'ul',
            'li',
            'table',
            'tr',
            'td',
            'b',
            'span',
            'br',
            'blockquote',
            'pre',
            'sup',
          ),
          fc.array(tie('node'), { maxLength: 4 }),
        )
        .map(([tag, inside]) => `<${tag}>${inside.join(' ')}</${tag}>`),
    ),
  }))

  test('no letter is lost or invented but for the numbers of items, and every place is right', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(node, { minLength: 1, maxLength: 6 }), async (nodes) => {
        const { text, version, language, format, ...parts } = await page(`<p>We met.</p>${nodes.join('')}`)
        expect(structure.parse(parts)).toEqual(parts)
        expect(parts.pages.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
        const letters = (given: string) =>
          [...given.replace(/&amp;|<[^>]*>/g, ' ').replace(/[^\p{L}]/gu, '')].toSorted().join('')
        expect(letters(text)).toBe(letters(`We met.${nodes.join('')}`))
      }),
      { numRuns: 300 },
    )
  })
})
