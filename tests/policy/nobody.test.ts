import { expect, test } from 'vitest'
import { can, verbs } from '#lib/policy.ts'
import { nobody } from '#lib/viewer.ts'

const id = 'an organization'

test.each(verbs)('nobody may not %s', (verb) => {
  const visitor = nobody('a series', 'en')
  expect(can(visitor, verb, { leadId: id, supportIds: [id], organizationId: id, authorId: id })).toBe(false)
  expect(can(visitor, verb, { leadId: null, supportIds: [], organizationId: null, authorId: null })).toBe(false)
})

// A new follow-up may involve nobody yet.
test.each(verbs.filter((verb) => verb !== 'createFollowUp'))(
  'who has no organization speaks for none, so may not %s where there is none either',
  (verb) => {
    const none = { leadId: null, supportIds: [], organizationId: null }
    const others = { leadId: id, supportIds: [id], organizationId: id }
    for (const role of ['focalPoint', 'contributor'] as const) {
      const alone = { ...nobody('a series', 'en'), personId: 'somebody', role }
      expect(can(alone, verb, none)).toBe(can(alone, verb, others))
    }
  },
)

test.each(verbs)('who observes for an organization does not work for it, so may not %s for that', (verb) => {
  const observer = { ...nobody('a series', 'en'), personId: 'somebody', role: 'observer' as const, organizationId: id }
  const others = { leadId: 'another', supportIds: ['another'], organizationId: 'another' }
  expect(can(observer, verb, { leadId: id, supportIds: [id], organizationId: id })).toBe(can(observer, verb, others))
})

test('who asked to talk about work and has no part in it any more leaves that to those who have', () => {
  const left = { ...nobody('a series', 'en'), personId: 'somebody', role: 'focalPoint' as const, organizationId: id }
  const wish = { supportIds: [], organizationId: id, authorId: 'somebody' }
  expect(can(left, 'dropDiscussion', { ...wish, leadId: 'another' })).toBe(false)
  expect(can(left, 'dropDiscussion', { ...wish, leadId: id, organizationId: 'another' })).toBe(true)
})

test('what is noted in a meeting is changed by whoever noted it, and by nobody else', () => {
  const writer = { ...nobody('a series', 'en'), personId: 'somebody', role: 'observer' as const }
  expect(can(writer, 'remark', { authorId: 'somebody' })).toBe(true)
  expect(can(writer, 'remark', { authorId: 'another' })).toBe(false)
})
