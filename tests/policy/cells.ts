import type { Outcome } from '#lib/outcome.ts'
import type { Actor } from '#lib/viewer.ts'
import { givenFollowUp, type World } from '#tests/world.ts'

/** Who tries: the cast of the world, and the secretariat of another series, for whom nothing here exists. */
export const columns = [
  'secretary',
  'leadFocal',
  'leadContributor',
  'supportFocal',
  'supportContributor',
  'otherFocal',
  'observer',
  'outsider',
] as const

export type Column = (typeof columns)[number]

/**
 * One letter a column. a: goes ahead (whatever else it may answer); f: forbidden, though the item is seen; n: not found;
 * -: not tried, since the outsider would act in the series of their own.
 */
export type Row = [cells: string, attempt: (actor: Actor, world: World) => Promise<Outcome<unknown>>]

export const answers: Record<string, (outcome: Outcome<unknown>) => boolean> = {
  a: ({ status }) => status !== 'refused',
  f: (outcome) => outcome.status === 'refused' && outcome.why === 'forbidden',
  n: (outcome) => outcome.status === 'refused' && outcome.why === 'notFound',
}

export function actorsOf(world: World, outsider: Actor): Record<Column, Actor> {
  const { actors } = world
  return {
    secretary: actors.secretary,
    leadFocal: actors.cabinetFocal,
    leadContributor: actors.cabinetContributor,
    supportFocal: actors.mextFocal,
    supportContributor: actors.mextContributor,
    otherFocal: actors.ministryFocal,
    observer: actors.observer,
    outsider,
  }
}

/** A follow-up that the Cabinet Office leads and MEXT supports; its version is 1. */
export function itemOf(world: World, data: Parameters<typeof givenFollowUp>[1] = {}) {
  const { cabinetOffice, mext } = world.organizations
  return givenFollowUp(world, {
    leadId: cabinetOffice.id,
    contactId: world.actors.cabinetFocal.personId,
    dueOn: new Date('2026-09-30T00:00:00Z'),
    progress: 'inProgress',
    supports: { create: { organizationId: mext.id } },
    ...data,
  })
}

type Between = (once: () => Promise<Outcome<unknown>>) => Promise<Outcome<unknown>>

let between: Between = (once) => once()

/** Calls a command as its form would. */
export function send<Input, Value>(
  command: (actor: Actor, input: Input) => Promise<Outcome<Value>>,
  actor: Actor,
  input: NoInfer<Input>,
): Promise<Outcome<Value>> {
  return between(() => command(actor, input)) as Promise<Outcome<Value>>
}

/** What happens after a form was shown, before or beside its being sent. */
export async function meanwhile<T>(happens: Between, attempt: () => Promise<T>) {
  between = happens
  try {
    return await attempt()
  } finally {
    between = (once) => once()
  }
}
