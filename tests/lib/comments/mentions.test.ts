import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '#lib/comments/markdown.ts'
import { findMentions, linkMentions, type Mentionable } from '#lib/comments/mentions.ts'

const organization = (id: string, ...names: string[]): Mentionable => ({ kind: 'organization', id, names })
const person = (id: string, ...names: string[]): Mentionable => ({ kind: 'person', id, names })

const directory = [
  organization('co', 'Cabinet Office', 'CAO', '内閣府'),
  organization('jst', 'Japan Science and Technology Agency (JST)', 'JST', '科学技術振興機構'),
  organization('st', 'S&T Bureau', 'C++ Users', '*Star*'),
  person('cabinet', 'Cabinet', 'Cabinet (MEXT)'),
  person('yamada', '山田 太郎'),
]

const mentionsOf = (text: string) =>
  findMentions(parseMarkdown(text), directory).map(({ who }) => who.map(({ id }) => id).join('+'))

describe('a mention', () => {
  test.each([
    ['@JST please', ['jst']],
    ['please, @cabinet office.', ['co']],
    ['@Cabinet  Office', ['co']],
    ['@Cabinet is a person', ['cabinet']],
    ['@Cabinet (MEXT) too', ['cabinet']],
    ['@Cabinet Officers are nobody, but @Cabinet is', ['cabinet']],
    ['詳細は@内閣府にご確認ください', ['co']],
    ['＠科学技術振興機構と@山田太郎さん', ['jst', 'yamada']],
    ['@山田 太郎', ['yamada']],
    ['@JSTの担当', ['jst']],
    ['(@JST)', ['jst']],
    ['**@JST** and _@CAO_', ['jst', 'co']],
    ['@S&T Bureau, @C++ Users', ['st']],
    ['- @JST\n- @JST', ['jst']],
    ['name@JST is an address', []],
    ['`@JST`', []],
    ['[@JST](https://example.org)', []],
    ['https://example.org/@JST', []],
    ['@JSTX', []],
    ['@Nobody', []],
    ['@', []],
  ])('%s', (text, ids) => {
    expect([...new Set(mentionsOf(text))]).toEqual(ids)
  })

  test('of a name that two have is said to be of both', () => {
    const twice = [...directory, person('other', 'cabinet')]
    const [found] = findMentions(parseMarkdown('@Cabinet'), twice)
    expect(found?.who.map(({ id }) => id)).toEqual(['cabinet', 'other'])
  })

  test('of any name is found wherever words or punctuation stand around it', () => {
    const words = fc.constantFrom('', ' ', 'see ', '確認は', '(', '「', '\n\n')
    const behind = fc.constantFrom('', ' ', '.', ', please', 'に', '」', '\n\nmore')
    const anybody = fc.constantFrom(...directory.flatMap((who) => who.names.map((name) => ({ id: who.id, name }))))
    fc.assert(
      fc.property(words, anybody, behind, (before, { id, name }, after) => {
        if (name === '*Star*') return
        expect(mentionsOf(`${before}@${name}${after}`)).toContain(id)
      }),
    )
  })

  test('never makes a text longer, shorter or other than it was', () => {
    const pieces = fc.constantFrom('@', '@JST', '@Cabinet Office', 'Cabinet', '内閣府', ' ', 'a', '.', '（', '@山田')
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const root = parseMarkdown(parts.join(''))
        expect(wordsIn(linkMentions(root, directory, ({ id }) => id))).toBe(wordsIn(root))
      }),
    )
  })
})

type Tree = { type: string; value?: string; children?: Tree[] }

function wordsIn(tree: Tree): string {
  return tree.value ?? (tree.children ?? []).map(wordsIn).join('')
}
