import { describe, expect, test } from 'vitest'
import { extractInSubprocess } from '#lib/candidates/extraction.ts'
import { fileOf, pdfOf } from '#tests/lib/documents/read/given.ts'

describe('reading in a process of its own', () => {
  test('gives the same text, and tells of every page', async () => {
    const told: [number, number][] = []
    const { document } = await extractInSubprocess(fileOf('coastal-data.pdf'), 'coastal-data.pdf', (...said) =>
      told.push(said),
    )
    const { text, format, pages } = document
    expect(format).toBe('pdf')
    expect(text).toContain('It is essential that the meteorological services pass on storm surges')
    expect(told).toEqual([
      [1, 2],
      [2, 2],
    ])
    expect(pages).toHaveLength(2)
  })

  test('refuses with the same reasons and values', async () => {
    await expect(extractInSubprocess(fileOf('locked.pdf'), 'locked.pdf')).rejects.toMatchObject({ reason: 'encrypted' })
    await expect(extractInSubprocess(fileOf('coastal-data.docx'), 'a.pdf')).rejects.toMatchObject({
      reason: 'mislabelled',
      values: { kind: 'docx' },
    })
  })

  test('ends what takes too long', async () => {
    await expect(
      extractInSubprocess(fileOf('coastal-data.pdf'), 'a.pdf', undefined, { seconds: 0.01 }),
    ).rejects.toMatchObject({
      reason: 'tooSlow',
    })
  })

  test('ends what takes too much memory, on the heap or beside it', async () => {
    const many = Array.from({ length: 250 }, (_, index) => `Chapter ${index} `.repeat(20))
    await expect(extractInSubprocess(pdfOf(many), 'a.pdf', undefined, { heap: 12 })).rejects.toMatchObject({
      reason: 'tooHeavy',
    })
    await expect(extractInSubprocess(pdfOf(many), 'a.pdf', undefined, { memory: 60 })).rejects.toMatchObject({
      reason: 'tooHeavy',
    })
  })

  test('many at once take turns, and this process goes on meanwhile', async () => {
    let ticks = 0
    const clock = setInterval(() => {
      ticks += 1
    }, 10)
    const read = await Promise.all(
      Array.from({ length: 5 }, () => extractInSubprocess(fileOf('two-columns.pdf'), 'a.pdf')),
    )
    clearInterval(clock)
    expect(new Set(read.map(({ document }) => document.text)).size).toBe(1)
    expect(ticks).toBeGreaterThan(20)
  })
})
