import { expect, test } from 'vitest'
import { ownItems } from '#lib/packs/items-of-organization.ts'
import { contentOf } from './content.ts'

const whole = contentOf(61)

test('an organization’s items are those that it leads, supports or is asked to lead', () => {
  const { followUps } = ownItems(whole, 'jst')
  const numbers = new Set(followUps.map(({ number }) => number))
  for (const { number, lead, supports, offer } of whole.followUps) {
    const concerned = lead === 'jst' || supports.includes('jst') || (lead === null && offer?.organization === 'jst')
    expect([number, numbers.has(number)]).toEqual([number, concerned])
  }
})

test('and the recommendations that call on it, or that these answer; with its own work only', () => {
  const { recommendations, followUps } = ownItems(whole, 'mofa')
  const work = new Set(followUps.map(({ number }) => number))
  expect(recommendations.length).toBeGreaterThan(0)
  expect(recommendations.length).toBeLessThan(whole.recommendations.length)
  expect(recommendations.flatMap((it) => it.followUps).filter((number) => !work.has(number))).toEqual([])
  const passedOn = whole.recommendations.filter(({ addressees }) =>
    addressees.some(({ response }) => response?.passedOnTo === 'mofa'),
  )
  expect(passedOn.length).toBeGreaterThan(0)
  const numbers = recommendations.map(({ number }) => number)
  for (const { number } of passedOn) expect(numbers).toContain(number)
})
