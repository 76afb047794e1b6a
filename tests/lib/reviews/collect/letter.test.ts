import { strFromU8, unzipSync } from 'fflate'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db/client.ts'
import { letterTo } from '#lib/reviews/collect/letter.ts'
import type { FoundReview } from '#lib/reviews/review.ts'
import type { Viewer } from '#lib/viewer.ts'
import { resetDatabase } from '#tests/setup/database.ts'
import { buildWorld, type World } from '#tests/world.ts'
import { givenReview, givenWork } from './given.ts'

let world: World
let review: FoundReview
beforeEach(async () => {
  await resetDatabase()
  world = await buildWorld()
  await givenWork(world)
  review = await givenReview(world)
})

const letter = (viewer: Viewer = world.actors.secretary, slug = 'cabinet-office', language?: 'en' | 'ja') =>
  letterTo(viewer, world.series, review, slug, language)

async function textOf(file: Awaited<ReturnType<typeof letter>>) {
  if (!file) throw new Error('there is a letter')
  const xml = strFromU8(unzipSync(file.bytes)['word/document.xml'] ?? new Uint8Array())
  return xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '')
}

describe('the letter to the head of an organization', () => {
  test('is written in Japanese to an organization of Japan, and lists what waits', async () => {
    const file = await letter()
    expect(file?.fileName).toBe('letter-2-cabinet-office-ja.docx')
    const text = await textOf(file)
    for (const part of ['内閣府の長　殿', '世界ラウンドテーブル　事務局', 'F-1', 'Publish the protocol', 'F-2', '以上'])
      expect(text).toContain(part)
    expect(text).toContain('窓口担当者：Aoi Cabinet')
    expect(text).not.toContain('F-3')
    expect(text).not.toMatch(/[{}]/)
  })

  test('is written in English to all others, and to whoever is asked for', async () => {
    expect(await textOf(await letter(undefined, undefined, 'en'))).toContain('To the head of Cabinet Office')
    await db.organization.update({ where: { id: world.organizations.mext.id }, data: { country: 'GB' } })
    const text = await textOf(await letter(undefined, 'mext'))
    expect(text).toContain('Fund fellows')
    expect(text).not.toMatch(/[{}]/)
  })

  test('is a file that opens, whatever was typed', async () => {
    await db.followUp.updateMany({ where: { number: 1 }, data: { title: 'One\u000btwo & <three>' } })
    expect(await textOf(await letter())).toContain('One two &amp; &lt;three&gt;')
  })

  test('says nothing of what was restricted to the secretariat since', async () => {
    await db.followUp.updateMany({ where: { number: 1 }, data: { visibility: 'secretariat' } })
    const text = await textOf(await letter())
    expect(text).not.toContain('Publish the protocol')
    expect(text).toContain('Train advisers')
  })

  test('is for the secretariat, and for who has not answered', async () => {
    const { cabinetFocal, observer } = world.actors
    for (const viewer of [cabinetFocal, observer, world.nobody]) expect(await letter(viewer)).toBeNull()
    expect(await letter(undefined, 'embassy')).toBeNull()
    await db.reviewRequest.updateMany({ data: { submittedAt: new Date() } })
    expect(await letter()).toBeNull()
  })
})
