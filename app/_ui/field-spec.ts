export type Option = { value: string; label: string; hint?: string }

type Common = {
  name: string
  label: string
  hint?: string
  required?: boolean
  /** A heading above this field. */
  heading?: string
  /** Fields that follow each other with the same words stand beside each other below these. */
  row?: string
  /** Fields that follow each other with the same words are behind these, open once something stands in one. */
  behind?: string
  /** Shown only while the field `when[0]` has one of the values that follow; without JavaScript always. */
  when?: [name: string, ...values: string[]]
}

/** A form as plain data: small enough to cross to the client, and the same for every form. */
export type FieldSpec =
  | (Common & {
      kind: 'text' | 'email' | 'url' | 'number'
      defaultValue?: string
      maxLength?: number
      autoComplete?: string
      /** Words to choose from; anything else may be typed too. */
      suggestions?: string[]
    })
  | (Common & { kind: 'area'; defaultValue?: string; maxLength?: number; rows?: number; placeholder?: string })
  | (Common & { kind: 'date'; defaultValue?: string; min?: string; max?: string })
  | (Common & {
      kind: 'select'
      defaultValue?: string
      options: Option[]
      groups?: { label: string; options: Option[] }[]
    })
  | (Common & { kind: 'radio'; defaultValue?: string; options: Option[] })
  | (Common & { kind: 'checks'; defaultValue?: string[]; options: Option[] })
  | (Common & { kind: 'check'; defaultValue?: string })
  | (Common & { kind: 'file'; accept?: string; multiple?: boolean })
