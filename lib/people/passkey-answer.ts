import { z } from 'zod'

const base = { id: z.string(), rawId: z.string(), type: z.literal('public-key') }
const extensions = { clientExtensionResults: z.object({}).default({}) }

function answer<Shape extends z.ZodType>(shape: Shape) {
  const read = (text: string, context: z.RefinementCtx) => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      context.addIssue('')
      return z.NEVER
    }
  }
  return z.string().max(50_000).transform(read).pipe(shape)
}

/** What the browser hands over of a new passkey, as JSON. */
export const registrationAnswer = answer(
  z.object({
    ...base,
    ...extensions,
    response: z.object({
      clientDataJSON: z.string(),
      attestationObject: z.string(),
      transports: z.array(z.string().max(20)).max(10).optional(),
    }),
  }),
)

/** What the browser hands over where a passkey was used, as JSON. */
export const passkeyAnswer = answer(
  z.object({
    ...base,
    ...extensions,
    response: z.object({ clientDataJSON: z.string(), authenticatorData: z.string(), signature: z.string() }),
  }),
)

export type PasskeyAnswer = z.infer<typeof passkeyAnswer>
