import { Readable } from 'node:stream'
import yazl from 'yazl'
import { findEvidenceFile } from '../follow-ups/evidence.ts'
import type { SnapshotContent } from '../reviews/snapshot/content.ts'
import type { Viewer } from '../viewer.ts'
import { distinctNames, safeName } from './file-names.ts'
import { type FoundPack, packBytes } from './find-pack.ts'

/** Everything of a pack and the files of evidence that it names, as far as the viewer may see them now. */
export function archiveOf(viewer: Viewer, { files, content }: FoundPack): Readable {
  const printed = files.map(({ id, name }) => ({ path: name, read: () => packBytes(id) }))
  return zipOf([...printed, ...evidenceOf(viewer, content)], new Date(content.takenAt))
}

/** `read`: called when its turn comes, so that one file is in memory at a time. */
type Entry = { path: string; read: () => Promise<Uint8Array> }

/** The files of evidence in an edition of a snapshot, read through a viewer who may see them: evidence/F-12/議事録.pdf */
export function evidenceOf(viewer: Viewer, { followUps }: SnapshotContent): Entry[] {
  const distinct = distinctNames()
  return followUps.flatMap(({ number, evidence }) =>
    evidence.flatMap(({ id, kind, fileName }) => {
      if (kind !== 'file' || !fileName) return []
      return { path: distinct(`evidence/F-${number}/${safeName(fileName)}`), read: () => bytesOf(viewer, id) }
    }),
  )
}

async function bytesOf(viewer: Viewer, id: string) {
  const file = await findEvidenceFile(viewer, id)
  if (!file) throw new Error(`evidence ${id} is in a snapshot but not among the files`)
  return file.bytes
}

/**
 * A ZIP archive, made while it is being read. Names are in UTF-8, and more than 4 GB are no trouble (ZIP64). What is
 * compressed by itself is not compressed once more.
 * @param mtime of every file in it
 */
export function zipOf(entries: Entry[], mtime: Date): Readable {
  const archive = new yazl.ZipFile()
  const output = Readable.from(archive.outputStream)
  archive.on('error', (error) => output.destroy(error instanceof Error ? error : new Error(String(error))))
  for (const { path, read } of entries)
    archive.addReadStreamLazy(path, { mtime, compress: !isPacked(path) }, (give) => {
      read().then(
        (bytes) => give(null, Readable.from([bytes], { objectMode: false })),
        (error) => give(error, Readable.from([])),
      )
    })
  archive.end()
  return output
}

function isPacked(path: string) {
  return /\.(pdf|docx|pptx|xlsx|zip|png|jpe?g)$/i.test(path)
}
