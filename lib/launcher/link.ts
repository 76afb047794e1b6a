import { written } from '../audit/note.ts'
import { cause } from '../current-request.ts'
import { linkFor } from '../people/sign-in-link.ts'

/** `npm run link -- ADDRESS` */
const address = process.argv[2]
const link = address
  ? await cause.run({ job: 'npm run link' }, () => linkFor(address, process.env.NEXTAUTH_URL ?? ''))
  : null
console.log(
  link
    ? `Signs in ${address}, once and within 15 minutes: ${link}`
    : 'No member has this address. Say which: npm run link -- name@example.org',
)
await written()
process.exit(link ? 0 : 1)
