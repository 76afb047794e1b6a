import type { Row } from './cells.ts'
import { collectingCommands } from './collecting-commands.ts'
import { curationCommands } from './curation-commands.ts'
import { followUpCommands } from './follow-up-commands.ts'
import { importCommands } from './import-commands.ts'
import { meetingCommands } from './meeting-commands.ts'
import { minutesCommands } from './minutes-commands.ts'
import { otherCommands } from './other-commands.ts'
import { packCommands } from './pack-commands.ts'
import { settingsCommands } from './settings-commands.ts'
import { wordCommands } from './word-commands.ts'

const tables = [
  followUpCommands,
  otherCommands,
  collectingCommands,
  meetingCommands,
  minutesCommands,
  packCommands,
  curationCommands,
  importCommands,
  settingsCommands,
  wordCommands,
]

/** Every command that a form or a route can reach, by the name that lib gives it. */
export const everyCommand = new Map<string, Row>()

for (const [name, row] of tables.flatMap((table) => Object.entries(table))) {
  if (everyCommand.has(name)) throw new Error(`one row of ${name} would hide the other`)
  everyCommand.set(name, row)
}
