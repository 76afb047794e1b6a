'use server'
import { formAction } from '#lib/form-action.ts'
import { cancelPack as cancel, cancelPackInput, makePack as make, makePackInput } from '#lib/packs/order-pack.ts'

export const makePack = formAction(makePackInput, make, { saved: 'packs.asked' })
export const cancelPack = formAction(cancelPackInput, cancel, { saved: 'packs.cancelled' })
