import { describe, expect, test } from 'vitest'
import { normalize } from '#lib/documents/normalize.ts'

const blocks = (raw: string) => {
  const { text, blocks } = normalize(raw)
  return blocks.map((block) => `${block.kind}: ${text.slice(block.start, block.end)}`)
}

describe('joining', () => {
  test.each([
    ['a hyphen stays', 'It is multi-\nfaceted.', ['paragraph: It is multi-faceted.']],
    [
      'unless the text writes the word in one',
      'Co-\noperation is good. We praise cooperation.',
      ['paragraph: Cooperation is good. We praise cooperation.'],
    ],
    [
      'but stays where the text writes both',
      'Co-\noperation, cooperation and co-operation.',
      ['paragraph: Co-operation, cooperation and co-operation.'],
    ],
    ['a soft hyphen goes', 'The govern\u00ad\nment acts.', ['paragraph: The government acts.']],
    [
      'a sentence goes on across a blank line',
      'They met in\n\nTokyo.\n\nThey left.',
      ['paragraph: They met in Tokyo.', 'paragraph: They left.'],
    ],
    ['and across a page', 'The plan of the\fministry.', ['paragraph: The plan of the ministry.']],
    [
      'Japanese lines join without a space',
      '科学技術外交は重要な\n課題であり、\n今後も続ける。',
      ['paragraph: 科学技術外交は重要な課題であり、今後も続ける。'],
    ],
    [
      'Japanese beside Latin too',
      '枠組みとしてITER\nやIPCCを挙げた。',
      ['paragraph: 枠組みとしてITERやIPCCを挙げた。'],
    ],
    [
      'a short line ends on purpose',
      'The first of the lines here is cut at its\nwidth and is long enough.\nShort.\nThis one is as long as the first of them.',
      [
        'paragraph: The first of the lines here is cut at its width and is long enough.',
        'paragraph: Short.',
        'paragraph: This one is as long as the first of them.',
      ],
    ],
    [
      'where no line was cut none is joined',
      'Mara Ellingsen, Institute for Tides\nTomas Vidal, Ministry of Harbours\nThey met.',
      [
        'title: Mara Ellingsen, Institute for Tides',
        'paragraph: Tomas Vidal, Ministry of Harbours',
        'paragraph: They met.',
      ],
    ],
    [
      'bullets begin an item',
      'We agree.\n\n- one and\n  two\n- three',
      ['paragraph: We agree.', 'listItem: one and two', 'listItem: three'],
    ],
    [
      'a possessive is no footnote',
      "Scientists' work counts.\n\n1 https://a.b/",
      ["paragraph: Scientists' work counts.", 'footnote: https://a.b/'],
    ],
  ])('%s', (_, raw, expected) => {
    expect(blocks(raw)).toEqual(expected)
  })

  test('marks are paired with notes only where there are as many', () => {
    expect(normalize("Scientists' work counts.\n\n1 https://a.b/").footnotes[0]?.reference).toBeNull()
  })

  test('an empty text is empty', () => {
    expect(normalize(' \n\f\n')).toMatchObject({ text: '', blocks: [], pages: [], footnotes: [] })
  })

  test.each([
    ['en', 'The Ministry (文部科学省) acts.'],
    ['ja', 'ITERやIPCCなどの多国間枠組みに積極的に関与する。'],
  ])('language %s', (language, raw) => {
    expect(normalize(raw).language).toBe(language)
  })
})
