import { fileURLToPath } from 'node:url'
import { db, transaction } from '#lib/db/client.ts'
import { env } from '#lib/env.ts'
import { newLink } from '#lib/people/sign-in-link.ts'
import { wordsOf } from '#lib/vocabulary.ts'
import { answers } from './sample/answers.ts'
import { calendar } from './sample/calendar.ts'
import { conversation } from './sample/conversation.ts'
import { founding, invitations, succession } from './sample/founding.ts'
import { meetings, plans } from './sample/meetings.ts'
import { people } from './sample/people.ts'
import { reviews } from './sample/reviews.ts'
import { series } from './sample/series.ts'
import { perform } from './sample/steps.ts'
import { outlines, stories } from './sample/stories.ts'
import { emptyWorld } from './sample/world.ts'

/**
 * Fills the fictional series, through the ordinary commands, as if it had been in use for two years until now. The same on
 * every run but for the dates. Where the series is there already nothing is touched.
 * @returns one sentence: what was done
 */
export async function sample(now = new Date()) {
  const known = await db.series.findUnique({ where: { slug: series.slug }, select: { followUpsNumbered: true } })
  if (known && known.followUpsNumbered < outlines.length)
    return `${series.name}: there, but not whole, since an earlier run was interrupted; with an empty DATA_DIR it is made anew`
  if (known) return `${series.name}: already there`
  const world = emptyWorld()
  const days = calendar(now)
  const scenes = [founding, invitations, succession, meetings, plans, answers, stories, reviews, conversation]
  await perform(scenes.flatMap((scene) => scene(world, days)))
  return `${series.name}: ${outlines.length} follow-ups, ${world.recommendations.size} recommendations, ${people.length} people`
}

/** Those by whose eyes the sample is best looked at; nobody receives mail at their addresses. */
export const visitors = ['Tobias Wennergrund', 'Yoshie Kuramochi', 'Claire Harbourne']

/** One link for each visitor, good once and for three days. */
export async function signInLinks() {
  const memberships = await db.membership.findMany({
    where: { series: { slug: series.slug }, endedAt: null, person: { name: { in: visitors } } },
    select: { role: true, person: { select: { id: true, name: true } }, organization: { select: { name: true } } },
  })
  const sorted = memberships.toSorted((a, b) => visitors.indexOf(a.person.name) - visitors.indexOf(b.person.name))
  return transaction(async (tx) => {
    const links: string[] = []
    for (const { role, person, organization } of sorted) {
      const url = new URL(await newLink(tx, 'invitation', person.id), env().NEXTAUTH_URL).href
      links.push(
        `${person.name}, ${wordsOf('en').role[role]}${organization ? ` (${organization.name})` : ''}\n  ${url}`,
      )
    }
    return links
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const begun = Date.now()
  try {
    console.log(`${await sample()} (${((Date.now() - begun) / 1000).toFixed(1)} s)`)
    console.log(`Everything in it is invented. Look at ${new URL(series.slug, env().NEXTAUTH_URL).href}, or sign in as`)
    for (const link of await signInLinks()) console.log(link)
  } finally {
    await db.$disconnect()
  }
}
