import { z } from 'zod'
import { askSubprocess, type Bounds, NoAnswer, type Progress } from '../../subprocess/ask.ts'
import { mustNotBeTooLarge, refusal, Unreadable } from './unreadable.ts'

const usual: Bounds = { seconds: 60, memory: 600, heap: 384 }
const atOnce = 2

export type FileToRead = { bytes: Uint8Array; fileName: string }

/**
 * What a program makes of a file in a process of its own; a few at once, the others wait.
 * @throws Unreadable
 */
export async function readInSubprocess<Result extends object>(
  program: string,
  result: z.ZodType<Result>,
  file: FileToRead,
  onProgress?: Progress,
  bounds: Partial<Bounds> = {},
): Promise<Result> {
  mustNotBeTooLarge(file.bytes.length)
  await turn()
  try {
    const within = { ...usual, ...bounds }
    const answer = z.union([refusal, result])
    const asked = { program, request: file, result: answer, bounds: within, confined: true, onProgress }
    const said = await askSubprocess(asked).catch((error): never => {
      throw error instanceof NoAnswer ? unreadable(error, within) : error
    })
    if ('unreadable' in said) throw new Unreadable(said.unreadable, said.values)
    return said
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

function unreadable({ reason, message }: NoAnswer, { seconds }: Bounds) {
  if (reason === 'tooSlow') return new Unreadable(reason, { limit: seconds })
  if (reason === 'tooHeavy') return new Unreadable(reason)
  console.error('reading a file:', message)
  return new Unreadable('failed')
}

let running = 0
const waiting: (() => void)[] = []

async function turn() {
  while (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  running += 1
}
