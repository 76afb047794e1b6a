import { expect, test } from 'vitest'
import { can, verbs } from '#lib/policy.ts'
import { nobody } from '#lib/viewer.ts'

const id = 'an organization'

test.each(verbs)('nobody may not %s', (verb) => {
  const visitor = nobody('a series', 'en')
  expect(can(visitor, verb, { leadId: id, supportIds: [id], organizationId: id, authorId: id })).toBe(false)
  expect(can(visitor, verb, { leadId: null, supportIds: [], organizationId: null, authorId: null })).toBe(false)
})
