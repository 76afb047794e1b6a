'use server'
import { formAction } from '#lib/form-action.ts'
import * as items from '#lib/reviews/agenda/items.ts'
import { proposeAgenda, proposeAgendaInput } from '#lib/reviews/agenda/propose.ts'

export const propose = formAction(proposeAgendaInput, proposeAgenda, { saved: 'agenda.proposed' })
export const addItem = formAction(items.addAgendaItemInput, items.addAgendaItem)
export const removeItem = formAction(items.removeAgendaItemInput, items.removeAgendaItem)
export const restoreItem = formAction(items.removeAgendaItemInput, items.restoreAgendaItem)
export const retimeItem = formAction(items.retimeAgendaItemInput, items.retimeAgendaItem)
export const moveItem = formAction(items.moveAgendaItemInput, items.moveAgendaItem)
