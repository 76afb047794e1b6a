import { z } from 'zod'

const smtpError = z.object({
  message: z.string(),
  code: z.string().optional(),
  command: z.string().optional(),
  syscall: z.string().optional(),
  responseCode: z.number().optional(),
})

export type Failure = { kind: 'refused' | 'later' | 'unknown'; said: string }

/**
 * What a failed attempt means. `refused`: the server will not take this message, now or later. `later`: it could not be
 * handed over, to be tried again. `unknown`: the connection broke somewhere on the way, so it may have gone out.
 */
export function failureOf(error: unknown): Failure {
  const parsed = smtpError.catch({ message: String(error) }).parse(error)
  const said = parsed.message.slice(0, 500)
  return { kind: kindOf(parsed), said }
}

function kindOf({ code, command, syscall, responseCode }: z.infer<typeof smtpError>): Failure['kind'] {
  if (responseCode !== undefined) return responseCode >= 500 && aboutThisMessage(command) ? 'refused' : 'later'
  if (code === 'EENVELOPE') return 'refused'
  return code === 'EDNS' || code === 'EAUTH' || syscall === 'connect' ? 'later' : 'unknown'
}

/** A refused sign-in at the mail server (535) is about the configuration, and will pass. */
function aboutThisMessage(command = '') {
  return ['MAIL FROM', 'RCPT TO', 'DATA'].includes(command)
}
