import { constants, createWriteStream, existsSync } from 'node:fs'
import { access, mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { db } from '../../db/client.ts'
import { Refusal } from '../../db/refusal.ts'
import type { SnapshotContent } from '../../reviews/snapshot/content.ts'
import { everyWording, nameSelect } from '../../translation.ts'
import { secretariatOf } from '../../viewer.ts'
import { evidenceOf, zipOf } from '../archive.ts'
import { itemsOf, orderFor } from '../editions.ts'
import { baseName, formats, type MadeFile, type Order } from '../formats.ts'
import { makeInSubprocess } from '../make-in-subprocess.ts'
import type { Asked } from './options.ts'

/** Writes every file of a pack into a folder and gives the path of each as soon as it is there, whole. */
export async function* writePack(asked: Asked): AsyncGenerator<string> {
  const series = await findSeries(asked.series)
  const order = await orderOf(asked, series)
  await prepare(asked.folder)
  const made: MadeFile[] = []
  for (const format of formats) {
    const { files } = await makeInSubprocess(format, order)
    for (const file of files) {
      made.push(file)
      yield await put(asked.folder, file.name, (part) => writeFile(part, file.bytes))
    }
  }
  const printed = made.map(({ name, bytes }) => ({ path: name, read: async () => bytes }))
  const evidence = evidenceOf(secretariatOf(series.id), order.content)
  const archive = zipOf([...printed, ...evidence], new Date(order.content.takenAt))
  const name = `${baseName(order.content, order.wanted)}.zip`
  yield await put(asked.folder, name, (part) => pipeline(archive, createWriteStream(part)))
}

async function findSeries(name: string) {
  const all = await db.series.findMany({ select: { id: true, slug: true, ...nameSelect } })
  const found = all.find((series) => [series.slug, ...everyWording(series, 'name')].includes(name))
  if (found) return found
  const known = all.map(({ slug }) => slug).join(', ')
  throw new Refusal(`There is no series "${name}"${known ? `: give one of ${known}` : ''}.`)
}

async function orderOf(asked: Asked, series: { id: string; slug: string }): Promise<Order> {
  const { snapshot: number, language } = asked
  const where = { seriesId: series.id, ...(number === 'latest' ? {} : { number }) }
  const row = await db.snapshot.findFirst({
    where,
    orderBy: { number: 'desc' },
    select: { seriesId: true, number: true, content: true },
  })
  if (!row && number === 'latest')
    throw new Refusal(`${series.slug} has no snapshot yet: the secretariat freezes one before a review.`)
  if (!row) throw new Refusal(`${series.slug} has no snapshot ${number}.`)
  return orderFor(row, (whole) => editionIn(whole, asked), language)
}

function editionIn(whole: SnapshotContent, { series, organization, audience }: Asked) {
  if (!organization) return { audience, organization }
  const known = whole.organizations.map(({ slug }) => slug)
  if (known.includes(organization)) return itemsOf(organization, whole)
  throw new Refusal(`${series} has no organization "${organization}": give one of ${known.join(', ')}.`)
}

async function prepare(folder: string) {
  try {
    await makeFolder(folder)
    await access(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Refusal(`${folder} cannot be written (${code}): give another folder with --to.`)
  }
}

/** Node's own `recursive` never ends where a folder exists and yet takes nothing in, as below /proc. */
async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return
  const above = path.dirname(folder)
  if (above !== folder) await makeFolder(above)
  await mkdir(folder)
}

/** Under its name only once it is whole, so that whoever fetches files by schedule never takes half of one. */
async function put(folder: string, name: string, write: (part: string) => Promise<void>) {
  const file = path.join(folder, name)
  await write(`${file}.part`)
  await rename(`${file}.part`, file)
  return file
}
