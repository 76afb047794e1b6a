import type { FieldSpec } from '#app/_ui/field-spec.ts'
import { inLanguages } from '#app/_ui/in-languages.ts'
import { type FollowUpField, fieldLabel, fieldNames, followUpFields } from '#lib/follow-up-fields.ts'
import type { FollowUpItem } from '#lib/follow-ups/item.ts'
import { messages } from '#lib/messages/load.ts'
import type { Viewer } from '#lib/viewer.ts'

/** What a follow-up says in words, in every language: for a new one with hints, for one that is there with what stands there. */
export async function wordFields({ language }: Viewer, item?: FollowUpItem): Promise<FieldSpec[]> {
  const hints: Partial<Record<FollowUpField, string>> = messages[language].followUps.hints
  const fields = await Promise.all(
    fieldNames.map((name) => {
      const { kind, maximum, ...rest } = followUpFields[name]
      const field = {
        name,
        label: fieldLabel(name, language),
        required: 'required' in rest,
        maxLength: maximum,
        ...(item ? { defaultValue: item[name] } : { hint: hints[name] }),
      }
      return inLanguages(
        kind === 'line' ? { kind: 'text', ...field } : { kind: 'area', rows: item ? undefined : 4, ...field },
        item,
      )
    }),
  )
  return fields.flat()
}
