import { nameFor } from '../../command.ts'
import type { Tx } from '../../db/client.ts'
import { conflict } from '../../outcome.ts'
import type { Actor } from '../../viewer.ts'

type Written = { text: string; writtenById: string | null; confirmedById: string | null; confirmedAt: Date | null }

/** That an outcome is confirmed, or reads otherwise by now, and by whom. */
export async function changedMeanwhile(tx: Tx, actor: Actor, written: Written) {
  const by = written.confirmedAt ? written.confirmedById : written.writtenById
  const name = await nameFor(tx, actor, by)
  if (written.confirmedAt) return conflict('meeting.errors.confirmed', { name })
  return conflict('meeting.errors.decisionChanged', { name, text: written.text || '–' })
}
