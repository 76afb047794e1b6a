import type { Row } from './cells.ts'
import { collectingCommands } from './collecting-commands.ts'
import { curationCommands } from './curation-commands.ts'
import { followUpCommands } from './follow-up-commands.ts'
import { importCommands } from './import-commands.ts'
import { meetingCommands } from './meeting-commands.ts'
import { minutesCommands } from './minutes-commands.ts'
import { otherCommands } from './other-commands.ts'
import { packCommands } from './pack-commands.ts'

/** Every command that a form or a route can reach, by the name that lib gives it. */
export const everyCommand: Record<string, Row> = {
  ...followUpCommands,
  ...otherCommands,
  ...collectingCommands,
  ...meetingCommands,
  ...minutesCommands,
  ...packCommands,
  ...curationCommands,
  ...importCommands,
}
