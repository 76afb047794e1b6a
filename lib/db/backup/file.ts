import { Refusal } from '../refusal.ts'

/** The first line of a backup, before it is compressed. */
export type Head = {
  format: 'roundtable-follow-up backup 1'
  /** when the database was as it stands here */
  at: string
  /** what made its tables, in their order */
  migrations: { name: string; checksum: string }[]
  /** what signs sessions' cookies, where the operator asked for it */
  session?: string
}

/** Before the rows of each table, which stand there as COPY writes them, up to a line `\.` */
export type TableHead = { table: string; columns: string[] }

/** After them. */
export type TableEnd = { bytes: number; sha256: string }

/** The last line: without it the file was cut short. */
export type Tail = { tables: number; sequences: Record<string, { last: string; called: boolean }> }

export const endOfRows = Buffer.from('\\.\n')
const endLine = Buffer.from('\n\\.\n')

export const line = (value: Head | TableHead | TableEnd | Tail) => Buffer.from(`${JSON.stringify(value)}\n`)

export const damaged = () => new Refusal('The backup was cut short or damaged: take another one.')

/** Reads a backup from its beginning to its end: lines, and between them rows that pass as they come. */
export class BackupReader {
  #source: AsyncIterator<Buffer>
  #held: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** @throws Refusal unless there is one more line, of JSON */
  async line(): Promise<unknown> {
    let end = this.#held.indexOf(10)
    while (end < 0) {
      await this.#more()
      end = this.#held.indexOf(10)
    }
    const text = this.#take(end + 1).toString()
    try {
      return JSON.parse(text)
    } catch {
      throw damaged()
    }
  }

  /** The bytes up to the line that ends a table's rows, which is passed over. */
  async *rows(): AsyncGenerator<Buffer> {
    // A row never begins as that line does, since COPY writes a backslash twice; the newline before it belongs to a row.
    let begins = true
    for (;;) {
      while (this.#held.length < endLine.length) {
        if (begins && this.#held.subarray(0, endOfRows.length).equals(endOfRows)) break
        await this.#more()
      }
      if (begins && this.#held.subarray(0, endOfRows.length).equals(endOfRows)) return void this.#take(endOfRows.length)
      begins = false
      const end = this.#held.indexOf(endLine)
      if (end >= 0) {
        yield this.#take(end + 1)
        return void this.#take(endOfRows.length)
      }
      yield this.#take(this.#held.length - endLine.length + 1)
    }
  }

  #take(length: number) {
    const taken = this.#held.subarray(0, length)
    this.#held = this.#held.subarray(length)
    return taken
  }

  async #more() {
    const next = await this.#source.next().catch(() => ({ done: true as const, value: undefined }))
    if (next.done) throw damaged()
    this.#held = Buffer.concat([this.#held, next.value])
  }
}
