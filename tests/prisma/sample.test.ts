import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { sample } from '#prisma/sample.ts'
import { seed } from '#prisma/seed.ts'
import { resetDatabase } from '#tests/setup/database.ts'

describe('the sample', () => {
  beforeAll(async () => {
    await resetDatabase()
    await seed()
    const t = Date.now()
    console.log(await sample(), Date.now() - t)
  }, 60_000)
  test('x', async () => {
    expect(await db.followUp.count()).toBe(120)
    console.log(await db.event.groupBy({ by: ['kind'], _count: true }))
  })
})
