'use server'
import { formAction } from '#lib/form-action.ts'
import * as addressing from '#lib/recommendations/address.ts'
import * as response from '#lib/recommendations/response.ts'
import * as visibility from '#lib/recommendations/visibility.ts'

export const respond = formAction(response.respondInput, response.respond, { saved: 'recommendations.answerSaved' })
export const ask = formAction(addressing.askInput, addressing.ask)
export const address = formAction(addressing.addressInput, addressing.address)
export const changeVisibility = formAction(visibility.changeVisibilityInput, visibility.changeRecommendationVisibility)
