import { describe, expect, test } from 'vitest'
import { canonicalJson, digestOf, sha256Of } from '#lib/reviews/snapshot/canonical.ts'

/** RFC 8785, appendix B: the bits of a double, and its canonical form. */
const numbers: [string, string][] = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
]

function double(bits: string) {
  return Buffer.from(bits, 'hex').readDoubleBE()
}

describe('RFC 8785', () => {
  test.each(numbers)('the number %s is written %s', (bits, written) => {
    expect(canonicalJson(double(bits))).toBe(written)
  })

  test.each(['7fffffffffffffff', '7ff0000000000000', 'fff0000000000000'])('%s is no JSON number', (bits) => {
    expect(() => canonicalJson({ n: double(bits) })).toThrow()
  })

  test('the example of section 3.2.2', () => {
    const input = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`
    const written = String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`
    expect(canonicalJson(JSON.parse(input))).toBe(written)
    // The bytes of section 3.2.4, in hexadecimal.
    expect(Buffer.from(canonicalJson(JSON.parse(input)), 'utf8').toString('hex')).toMatch(
      /^7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b3333333333333333332e333333333333332c31652b33302c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d$/,
    )
  })

  test('the keys of section 3.2.3, in the order of their UTF-16 units', () => {
    const input = String.raw`{
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face",
      "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis"
    }`
    const written = canonicalJson(JSON.parse(input))
    expect([...written.matchAll(/:"([^"]+)"/g)].map(([, name]) => name)).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ])
  })

  test('half a surrogate pair has no canonical form, in a text or in a key', () => {
    expect(() => canonicalJson({ title: '\ud800' })).toThrow()
    expect(() => canonicalJson({ '\udfff': 1 })).toThrow()
  })
})

test('what is no JSON value is refused', () => {
  expect(() => canonicalJson(undefined)).toThrow()
  expect(() => canonicalJson(() => 1)).toThrow()
})

test('a digest does not depend on the order of keys, and is over UTF-8', () => {
  expect(digestOf({ b: '外務省', a: [1, { d: null, c: '' }] })).toBe(
    digestOf({ a: [1, { c: '', d: null }], b: '外務省' }),
  )
  expect(sha256Of('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
