import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Confidence } from '#lib/db/generated/enums.ts'
import { type Filter, filterFromUrl, narrows, searchParamsOf, urlOf, withFacets } from '#lib/follow-ups/filter.ts'
import { sorts } from '#lib/follow-ups/order.ts'
import { states } from '#lib/progress-states.ts'
import { nobody, type Viewer } from '#lib/viewer.ts'

const member: Viewer = { ...nobody('s', 'en'), personId: 'p', role: 'observer' }

const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 })
const id = fc.uuid()
const filters: fc.Arbitrary<Filter> = fc
  .record(
    {
      q: fc
        .string({ minLength: 1, maxLength: 200, unit: 'binary' })
        .filter((text) => text.trim() === text && text !== ''),
      theme: id,
      recommendation: fc.integer({ min: 1, max: 2_147_483_647 }),
      organization: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/),
      as: fc.constantFrom('any', 'lead', 'support'),
      contact: id,
      progress: some(states),
      confidence: some(Object.values(Confidence)),
      overdue: fc.constant(true),
      stale: fc.constant(true),
      unowned: fc.constant(true),
      mine: fc.constant(true),
      sort: fc.constantFrom(...sorts),
      direction: fc.constantFrom('asc', 'desc'),
    },
    { requiredKeys: [] },
  )
  .map((filter) => filter as Filter)

describe('a filter and its address', () => {
  test('every filter survives its address, and nothing of it is ignored', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const read = filterFromUrl(searchParamsOf(new URLSearchParams(urlOf(filter))), member)
        expect(read).toEqual({ filter, ignored: [] })
      }),
    )
  })

  test('whatever stands in the address is followed or named, never dropped and never an error', () => {
    const names = fc.oneof(fc.constantFrom('theme', 'progress', 'after', 'sort', 'overdue', '__proto__'), fc.string())
    const values = fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 3 }))
    fc.assert(
      fc.property(fc.dictionary(names, values), (params) => {
        const { filter, ignored } = filterFromUrl(params, member)
        const said = Object.values(params)
          .flat()
          .filter((value) => value.trim() !== '')
        const followed = Object.values(filter).flat()
        expect(ignored.length + followed.length).toBeGreaterThanOrEqual(new Set(said).size && 1)
        expect(ignored.length).toBeLessThanOrEqual(said.length)
      }),
    )
  })

  test.each([
    [{ theme: 'quantum' }, [{ name: 'theme', value: 'quantum', why: 'value' }]],
    [{ progress: ['onHold', 'sleeping'] }, [{ name: 'progress', value: 'sleeping', why: 'value' }]],
    [{ recommendation: 'R-0' }, [{ name: 'recommendation', value: 'R-0', why: 'value' }]],
    [{ recommendation: '99999999999' }, [{ name: 'recommendation', value: '99999999999', why: 'value' }]],
    [{ overdue: 'perhaps' }, [{ name: 'overdue', value: 'perhaps', why: 'value' }]],
    [{ colour: 'red' }, [{ name: 'colour', value: 'red', why: 'name' }]],
    [{ sort: ['due', 'number'] }, [{ name: 'sort', value: 'number', why: 'twice' }]],
    [{ after: '2026-02-31.4' }, [{ name: 'after', value: '2026-02-31.4', why: 'value' }]],
    [{ sort: 'number', after: '2026-02-28.4' }, [{ name: 'after', value: '2026-02-28.4', why: 'value' }]],
    [{ after: 'none.4', before: 'none.9' }, [{ name: 'before', value: 'none.9', why: 'value' }]],
  ])('%j is not understood and said so', (params, ignored) => {
    expect(filterFromUrl(params, member).ignored).toEqual(ignored)
  })

  test('a form that was sent with empty fields says nothing', () => {
    expect(filterFromUrl({ q: ' ', theme: '', progress: '' }, member)).toEqual({ filter: {}, ignored: [] })
  })

  test('who is not signed in has nothing of their own, and does not look for people', () => {
    const contact = '019a0000-0000-7000-8000-000000000000'
    expect(filterFromUrl({ mine: 'yes', contact }, nobody('s', 'en'))).toEqual({
      filter: {},
      ignored: [
        { name: 'mine', value: 'yes', why: 'signIn' },
        { name: 'contact', value: contact, why: 'signIn' },
      ],
    })
  })

  test('R-4 is written as people write it', () => {
    expect(filterFromUrl({ recommendation: 'R-4' }, member).filter).toEqual({ recommendation: 4 })
  })

  test('another facet begins at the first page and keeps what the list is about', () => {
    const filter: Filter = { theme: 't', mine: true, overdue: true, sort: 'heard', after: '1.2' }
    expect(withFacets(filter, { stale: true })).toEqual({ theme: 't', mine: true, stale: true, sort: 'heard' })
    expect(narrows({ sort: 'heard', as: 'lead' })).toBe(false)
    expect(narrows(filter)).toBe(true)
  })
})
