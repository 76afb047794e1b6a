import { createTransport } from 'nodemailer'
import { env } from '../env.ts'

export type Transport = ReturnType<typeof createTransport>

/** The mail server of SMTP_URL; null when none is configured, and all mail then stays in the outbox to be read there. */
export function mailTransport(): Transport | null {
  const url = env().SMTP_URL
  return url ? createTransport(url, { from: env().MAIL_FROM }) : null
}
