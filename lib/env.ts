import { z } from 'zod'
import { Role } from './db/generated/enums.ts'

const optional = z
  .string()
  .trim()
  .transform((value) => value || undefined)
  .optional()

/** Settings with parts, written as JSON. */
function json<Parts extends z.ZodType>(parts: Parts) {
  const read = (text: string, context: z.RefinementCtx) => {
    try {
      return JSON.parse(text || 'null') as unknown
    } catch {
      context.addIssue('This is not JSON.')
      return z.NEVER
    }
  }
  return z.string().trim().transform(read).pipe(parts.nullable()).optional()
}

const hours = z.number().positive()

const schema = z
  .object({
    DATABASE_URL: z.string().min(1),
    /** Known to scripts that write past the commands, and never to the web server. */
    DATABASE_OWNER_URL: optional,
    /** Past a pooler: where LISTEN and the queue connect, which need a session of their own. */
    DATABASE_DIRECT_URL: optional,
    /** A standby, for the process that makes visitors' pages. */
    DATABASE_READ_URL: optional,
    DATABASE_POOL: z.coerce.number().int().positive().default(10),
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    HOST: z.string().default('127.0.0.1'),
    /** How many reverse proxies stand in front; what they say of the visitor is believed of so many and no more. */
    TRUSTED_PROXIES: z.coerce.number().int().nonnegative().default(0),
    /** Seconds for which connections are still taken after the word to end, so that a balancer hears of it by /readyz. */
    DRAIN_SECONDS: z.coerce.number().nonnegative().default(0),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
    /** `pretty`: for people, as the launcher sets it in a terminal. */
    LOG_FORMAT: z.enum(['json', 'pretty']).default('json'),
    /** Where Prometheus asks; nowhere without. */
    METRICS_PORT: z.coerce.number().int().min(0).max(65535).optional(),
    METRICS_HOST: z.string().default('127.0.0.1'),
    METRICS_TOKEN: optional,
    /** For how many days the audit record says from which network something came. */
    AUDIT_NETWORK_DAYS: z.coerce.number().int().nonnegative().default(180),
    /** Set by the web server alone, for its second process: the socket at which that one makes visitors' pages. */
    VISITORS: optional,
    NEXTAUTH_SECRET: z.string().min(16),
    NEXTAUTH_URL: z.url().default('http://localhost:3000'),
    /** After how many hours sessions end, by role, where that is not as in lib/people/session-times.ts. */
    SESSION_HOURS: json(z.partialRecord(z.enum(Role), z.strictObject({ idle: hours, absolute: hours }).partial())),
    /** In these roles people act only where they signed in with a passkey. */
    PASSKEY_ROLES: z
      .string()
      .default('')
      .transform((text) => text.split(/[\s,]+/).filter(Boolean))
      .pipe(z.array(z.enum(Role))),
    OIDC_ISSUER: optional,
    OIDC_CLIENT_ID: optional,
    OIDC_CLIENT_SECRET: optional,
    OIDC_NAME: z.string().default('OpenID Connect'),
    SMTP_URL: optional,
    MAIL_FROM: z.string().default('Roundtable Follow-up <no-reply@localhost>'),
    /** Set by `npm run bench` alone: opens app/bench. */
    BENCH: optional,
    NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  })
  .refine((env) => !env.OIDC_ISSUER || (env.OIDC_CLIENT_ID && env.OIDC_CLIENT_SECRET), {
    message: 'OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET beside it.',
  })

type Env = z.infer<typeof schema>

let parsed: Env | undefined

/** The settings of this process; throws one sentence per wrong variable. Parsed at first use, so that a build needs none. */
export function env(): Env {
  if (parsed) return parsed
  const result = schema.safeParse(process.env)
  if (!result.success) {
    const wrong = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The environment is not usable. ${wrong.join(' ')}`)
  }
  parsed = result.data
  return parsed
}
