import { Readable } from 'node:stream'
import yazl from 'yazl'
import { findEvidenceFile } from '../follow-ups/evidence.ts'
import type { SnapshotContent } from '../reviews/snapshot/content.ts'
import type { Viewer } from '../viewer.ts'
import { distinctNames, safeName } from './file-names.ts'
import { type FoundPack, packBytes } from './find-pack.ts'

/** Everything of a pack and the files of evidence that it names, as far as the viewer may see them now. */
export function archiveOf(viewer: Viewer, { files, content }: FoundPack): Readable {
  const printed = files.map(({ id, name }) => ({ path: name, compress: !isPacked(name), read: () => packBytes(id) }))
  const evidence = evidenceIn(content).map(({ id, path }) => ({
    path,
    compress: !isPacked(path),
    read: async () => {
      const file = await findEvidenceFile(viewer, id)
      if (!file) throw new Error(`evidence ${id} is in a snapshot but not among the files`)
      return file.bytes
    },
  }))
  return zipOf([...printed, ...evidence], new Date(content.takenAt))
}

type Entry = {
  path: string
  /** of no use to what is compressed by itself */
  compress: boolean
  /** called when its turn comes, so that one file is in memory at a time */
  read: () => Promise<Uint8Array>
}

/**
 * A ZIP archive, made while it is being read. Names are in UTF-8, and more than 4 GB are no trouble (ZIP64).
 * @param mtime of every file in it
 */
export function zipOf(entries: Entry[], mtime: Date): Readable {
  const archive = new yazl.ZipFile()
  const output = Readable.from(archive.outputStream)
  archive.on('error', (error) => output.destroy(error instanceof Error ? error : new Error(String(error))))
  for (const { path, compress, read } of entries)
    archive.addReadStreamLazy(path, { mtime, compress }, (give) => {
      read().then(
        (bytes) => give(null, Readable.from([bytes], { objectMode: false })),
        (error) => give(error, Readable.from([])),
      )
    })
  archive.end()
  return output
}

/** The files of evidence in an edition of a snapshot, each by the path it has in the archive: evidence/F-12/議事録.pdf */
export function evidenceIn({ followUps }: SnapshotContent) {
  const distinct = distinctNames()
  return followUps.flatMap(({ number, evidence }) =>
    evidence.flatMap(({ id, kind, fileName }) =>
      kind === 'file' && fileName ? [{ id, path: distinct(`evidence/F-${number}/${safeName(fileName)}`) }] : [],
    ),
  )
}

export function isPacked(path: string) {
  return /\.(pdf|docx|pptx|xlsx|zip|png|jpe?g)$/i.test(path)
}
