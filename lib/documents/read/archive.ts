import { inflateRawSync } from 'node:zlib'
import { Unreadable } from './unreadable.ts'

/** bytes of all parts unpacked; a real document of 20 MB is mostly pictures, which do not grow. */
const LARGEST = 120 * 1024 * 1024
const MOST_ENTRIES = 10_000

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50

type Archive = { names: string[]; open: (name: string) => Buffer | undefined }

/**
 * The parts of a ZIP, each unpacked only when asked for and never beyond what is allowed, whatever its headers say.
 * @throws Unreadable
 */
export function archiveOf(bytes: Uint8Array): Archive {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const entries = within(() => directoryOf(buffer))
  let left = LARGEST
  return {
    names: [...entries.keys()],
    open: (name) => {
      const entry = entries.get(name)
      if (!entry) return undefined
      const content = within(() => unpack(buffer, entry, left))
      left -= content.length
      return content
    },
  }
}

type Entry = { at: number; method: number; packed: number; unpacked: number; flags: number }

function directoryOf(buffer: Buffer) {
  const end = buffer.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || buffer.readUInt32LE(end) !== END) throw new Unreadable('damaged')
  const count = buffer.readUInt16LE(end + 10)
  if (count > MOST_ENTRIES) throw new Unreadable('bomb')
  const entries = new Map<string, Entry>()
  let total = 0
  let at = buffer.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (buffer.readUInt32LE(at) !== ENTRY) throw new Unreadable('damaged')
    const nameLength = buffer.readUInt16LE(at + 28)
    const entry = {
      flags: buffer.readUInt16LE(at + 8),
      method: buffer.readUInt16LE(at + 10),
      packed: buffer.readUInt32LE(at + 20),
      unpacked: buffer.readUInt32LE(at + 24),
      at: buffer.readUInt32LE(at + 42),
    }
    total += entry.unpacked
    entries.set(buffer.toString('utf8', at + 46, at + 46 + nameLength), entry)
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
  if (total > LARGEST) throw new Unreadable('bomb')
  return entries
}

function unpack(buffer: Buffer, { at, method, packed, flags }: Entry, left: number) {
  if (buffer.readUInt32LE(at) !== LOCAL) throw new Unreadable('damaged')
  if (flags & 1) throw new Unreadable('encrypted')
  const start = at + 30 + buffer.readUInt16LE(at + 26) + buffer.readUInt16LE(at + 28)
  const content = buffer.subarray(start, start + packed)
  if (content.length < packed) throw new Unreadable('damaged')
  if (method === 0) return content
  return inflateRawSync(content, { maxOutputLength: Math.max(1, left) })
}

/** What is cut off or overwritten shows as a number that leads out of the file, or as data that cannot be unpacked. */
function within<T>(work: () => T) {
  try {
    return work()
  } catch (error) {
    if (error instanceof Unreadable) throw error
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    throw new Unreadable(code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'damaged')
  }
}
