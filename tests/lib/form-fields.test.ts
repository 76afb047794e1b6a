import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { db } from '#lib/db/client.ts'
import { cleaned, cleanedLine, requiredText, text } from '#lib/form-fields.ts'
import { wholeCode, within } from '#tests/architecture/code.ts'
import { callsOf, originOf } from '#tests/architecture/syntax.ts'

const nul = '\0'
const turned = '\u202e'

test('what nobody can see goes, and what can be seen stays', () => {
  expect(cleaned(`a${nul}b\u0007\r\nc\td${turned}e\ud800 \u{1f469}\u200d\u{1f52c}\u200f `)).toBe(
    'ab\nc\tde\ufffd \u{1f469}\u200d\u{1f52c}\u200f',
  )
  expect(cleanedLine(' One\r\n\r\n two\u2028three\tfour ')).toBe('One two three four')
})

test('a text of which nothing shows is none', () => {
  for (const nothing of ['\u200b\u2060', ' \u3000\u00a0', '\u3164\ufe0f', `${nul}${turned}`, '\u00ad\u2800'])
    expect([cleaned(nothing), cleanedLine(nothing)]).toEqual(['', ''])
  expect(requiredText(9).safeParse('\u200b').error?.issues).toMatchObject([{ message: 'errors.required' }])
})

test('names have one line, long texts keep theirs', () => {
  expect([text(200).parse('a\nb'), text(2000).parse('a\r\nb')]).toEqual(['a b', 'a\nb'])
})

test('PostgreSQL keeps whatever is left, as text and in JSON', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(nul, turned, '\ud800', '\u0085'),
      async (one, other) => {
        const words = cleaned(one + other + one)
        expect(cleaned(words)).toBe(words)
        const [kept] = await db.$queryRaw<{ words: string; json: { words: string } }[]>`
        select ${words}::text as words, ${JSON.stringify({ words })}::jsonb as json`
        expect(kept).toEqual({ words, json: { words } })
      },
    ),
  )
})

const makers = ['formAction', 'personAction', 'visitorAction'].map((name) => `lib/form-action.ts ${name}`)
const schemas = within(wholeCode(), 'app/').flatMap((module) =>
  makers.flatMap((maker) => callsOf(module, maker).flatMap(([schema]) => originOf(module, schema) ?? [])),
)

test.each([...new Set(schemas)].filter((origin) => origin.startsWith('lib/')))(
  'no field of %s lets through what cannot be kept',
  async (origin) => {
    const [path = '', name = ''] = origin.split(' ')
    const schema: unknown = (await import(`#lib/${path.replace('lib/', '')}`))[name]
    if (!(schema instanceof z.ZodType)) throw new Error(`${origin} is no schema`)
    const leaves = leavesOf(schema)
    expect(leaves.length).toBeGreaterThan(0)
    for (const leaf of leaves)
      for (const hostile of [
        `a${nul}b`,
        nul,
        `R-1${nul}`,
        `https://example.org/${nul}`,
        `/${nul}`,
        `a${turned}b`,
        'a\ud800b',
      ]) {
        const { data, success } = z.safeParse(leaf, hostile)
        if (success) expect(JSON.stringify(data) ?? '').not.toMatch(/\\u0000|\\u202e|\u202e|\\ud800/)
      }
  },
)

test('and that is most forms of the product', () => {
  expect(schemas.length).toBeGreaterThan(80)
})

/** Every schema of a single value that a form sends. */
function leavesOf(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodObject)
    return [...Object.values<z.core.$ZodType>(schema.shape), ...[schema.def.catchall ?? []].flat()].flatMap(leavesOf)
  if (schema instanceof z.ZodRecord) return [schema.keyType, schema.valueType].flatMap(leavesOf)
  if (schema instanceof z.ZodArray) return leavesOf(schema.element)
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return leavesOf(schema.def.innerType)
  if (schema instanceof z.ZodPipe && schema.in instanceof z.ZodTransform) return leavesOf(schema.out)
  if (schema instanceof z.ZodPipe && schema.in instanceof z.ZodObject) return leavesOf(schema.in)
  return [schema]
}
