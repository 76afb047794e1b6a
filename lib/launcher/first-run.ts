import { firstRunLink } from '../people/first-secretary.ts'

const link = await firstRunLink(process.env.NEXTAUTH_URL ?? '')
if (link) console.log(link)
process.exit(0)
