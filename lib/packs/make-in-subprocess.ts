import { z } from 'zod'
import { askSubprocess } from '../subprocess/ask.ts'
import type { Format, MadeFile, MinutesOrder, Order } from './formats.ts'

export type MakingRequest = { format: Format; order: Order } | { minutes: MinutesOrder }

/** `peak`: the most memory that it held, in kB */
export type Made = { files: MadeFile[]; peak: number }

const bytes = z.custom<MadeFile['bytes']>((value) => value instanceof Uint8Array)
const file = z.object({ name: z.string(), mediaType: z.string(), bytes })
const made: z.ZodType<Made> = z.object({ files: z.array(file), peak: z.number() })

/**
 * Makes the files of one format in a process of its own.
 * @param signal ends it at once
 * @throws NoAnswer
 */
export function makeInSubprocess(format: Format, order: Order, signal?: AbortSignal): Promise<Made> {
  return ask({ format, order }, signal)
}

export async function printMinutesInSubprocess(minutes: MinutesOrder): Promise<MadeFile[]> {
  return (await ask({ minutes })).files
}

function ask(request: MakingRequest, signal?: AbortSignal) {
  const bounds = { seconds: 180, heap: 1024 }
  // Its libraries bring native code, and what it works on is the product's own.
  return askSubprocess({
    program: 'lib/packs/make-program.ts',
    request,
    result: made,
    bounds,
    confined: false,
    signal,
  })
}
