'use server'
import { formAction } from '#lib/form-action.ts'
import * as addressing from '#lib/recommendations/address.ts'
import * as lineage from '#lib/recommendations/lineage.ts'
import * as reminding from '#lib/recommendations/remind.ts'
import * as response from '#lib/recommendations/response.ts'
import * as visibility from '#lib/recommendations/visibility.ts'

export const respond = formAction(response.respondInput, response.respond, { saved: 'recommendations.answerSaved' })
export const ask = formAction(addressing.askInput, addressing.ask)
export const remind = formAction(reminding.remindInput, reminding.remind, { saved: 'recommendations.remindDone' })
export const setLineage = formAction(lineage.setLineageInput, lineage.setLineage)
export const removeLineage = formAction(lineage.removeLineageInput, lineage.removeLineage)
export const address = formAction(addressing.addressInput, addressing.address)
export const changeVisibility = formAction(
  visibility.changeVisibilityInput,
  visibility.changeRecommendationVisibility,
  { sensitive: true },
)
