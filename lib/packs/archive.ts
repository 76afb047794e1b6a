import type { Readable } from 'node:stream'
import { findEvidenceFile } from '../follow-ups/evidence-file.ts'
import type { Viewer } from '../viewer.ts'
import { type FoundPack, packBytes } from './find-pack.ts'
import { evidenceIn, isPacked, zipOf } from './zip.ts'

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
