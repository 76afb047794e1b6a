import { describe, expect, it } from 'vitest'
import type { Language } from '#lib/db/generated/enums.ts'
import {
  everyWording,
  givenIn,
  givenTranslations,
  inLanguage,
  localized,
  localizedLines,
  personName,
  translated,
} from '#lib/translation.ts'
import type { Viewer } from '#lib/viewer.ts'

const at = new Date('2026-03-01T09:00:00.000Z')
const kana: Viewer = {
  ...{ seriesId: 's', personId: '0197a000-0000-7000-8000-000000000001', name: 'Kana', role: 'secretariat' },
  ...{ organizationId: null, language: 'en', at },
}
const words = { name: 'Cabinet Office', note: null }

describe('a text', () => {
  const row = { ...words, ...translated(kana, words, { ja: { name: '内閣府' } }) }

  it('is in the reader’s language where that is known, else the original, marked with its own', () => {
    expect(inLanguage(row, 'name', 'ja')).toEqual({ text: '内閣府', language: 'ja', by: 'Kana', at })
    expect(inLanguage(row, 'name', 'en')).toEqual({ text: 'Cabinet Office', language: 'en' })
    expect(inLanguage({ ...row, translations: {} }, 'name', 'ja')).toEqual({ text: 'Cabinet Office', language: 'en' })
    expect(localized(row, 'note', 'ja')).toBe('')
  })

  it('says that its translation is of an earlier wording, until that is given anew', () => {
    const renamed = { name: 'Cabinet Office of Japan', note: null }
    const kept = translated(kana, renamed, { ja: { name: '内閣府' } }, row)
    expect(inLanguage({ ...renamed, ...kept }, 'name', 'ja')).toMatchObject({ text: '内閣府', earlier: true })
    const anew = translated(kana, renamed, { ja: { name: '日本国内閣府' } }, row)
    expect(inLanguage({ ...renamed, ...anew }, 'name', 'ja').earlier).toBeUndefined()
  })

  it('keeps what nobody speaks of, and loses what is left blank', () => {
    const other = translated(kana, words, { en: { name: 'x' } }, row)
    expect(givenIn(other)).toEqual({ ja: { name: '内閣府' }, en: { name: 'x' } })
    expect(translated(kana, words, { ja: { name: '' } }, row).translations).toEqual({})
  })

  it('has no translation any more once its original is gone', () => {
    expect(localized({ ...row, name: '' }, 'name', 'ja')).toBe('')
  })

  it('is written in the language of its script, unless that is given as a translation', () => {
    const written = (name: string, given = {}) => translated(kana, { name }, given).language
    expect([written('内閣府'), written('Cabinet Office')]).toEqual(['ja', 'en'])
    expect([written('JST', { en: { name: 'Agency' } }), written('JST', { ja: { name: '機構' } })]).toEqual(['ja', 'en'])
  })

  it('can be lines, or a name', () => {
    const asked = { questions: ['One?', 'Two?'] }
    const given = translated(kana, { questions: 'One?\nTwo?' }, { ja: { questions: '一\n二' } })
    const lines = (language: Language) =>
      localizedLines({ ...asked, ...given }, 'questions', language).map(({ text, language }) => [text, language])
    expect(lines('ja')).toEqual([
      ['一', 'ja'],
      ['二', 'ja'],
    ])
    expect(lines('en')).toEqual([
      ['One?', 'en'],
      ['Two?', 'en'],
    ])
    expect(inLanguage({ ...asked, ...given }, 'questions', 'ja').earlier).toBeUndefined()
    expect(personName({ name: '山田 花子', translations: {} }, 'en')).toBe('山田 花子')
    expect(
      personName({ name: '山田 花子', ...translated(null, { name: '山田 花子' }, { en: { name: 'Hanako' } }) }, 'en'),
    ).toBe('Hanako')
  })

  it('is found by every wording of it', () => {
    expect(everyWording({ ...row, shortName: 'CAO' }, 'name', 'shortName')).toEqual(['Cabinet Office', 'CAO', '内閣府'])
  })
})

it('what was frozen before there were translations is read as it is', () => {
  const frozen: { name: string; nameJa?: string; translations?: unknown } = { name: 'Cabinet Office', nameJa: '内閣府' }
  expect(inLanguage(frozen, 'name', 'ja')).toEqual({ text: '内閣府', language: 'ja' })
  expect(inLanguage(frozen, 'name', 'en')).toEqual({ text: 'Cabinet Office', language: 'en' })
})

it('a form gives no other languages and fields than there are', () => {
  const schema = givenTranslations(['name'], 5)
  expect(schema.parse({ ja: { name: ' 内閣府 ' } })).toEqual({ ja: { name: '内閣府' } })
  for (const wrong of [{ xx: { name: 'x' } }, { ja: { body: 'x' } }, { ja: { name: 'longer' } }])
    expect(schema.safeParse(wrong).success).toBe(false)
})
