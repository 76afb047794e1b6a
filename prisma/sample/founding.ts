import { db, type Tx, transaction } from '#lib/db/client.ts'
import { invite } from '#lib/people/invitation.ts'
import { join } from '#lib/people/join.ts'
import { changeMembership, endMembership } from '#lib/people/membership.ts'
import { enterOrganization } from '#lib/roundtables/organizations.ts'
import { type Curator, foundSeries } from '#lib/roundtables/series.ts'
import { translated } from '#lib/translation.ts'
import type { Calendar } from './calendar.ts'
import { organizations } from './organizations.ts'
import { leaver, type Member, members, secretaries } from './roster.ts'
import { series } from './series.ts'
import type { Step } from './steps.ts'
import { giveBeside, givenBeside } from './translations.ts'
import { actorNamed, idOf, type World } from './world.ts'

const founded = -745

export function founding(world: World, { hour }: Calendar): Step[] {
  const at = hour(founded, 10)
  return [
    {
      at,
      name: 'the series is founded',
      run: () =>
        transaction(async (tx) => {
          const { seriesId, curator, themes } = await foundSeries(tx, series, at)
          world.seriesId = seriesId
          for (const { shortName, id } of themes) world.themes.set(shortName, id)
          for (const organization of organizations) {
            const { id, slug } = await enterOrganization(tx, curator, organization)
            world.organizations.set(slug, id)
          }
          await seatFirst(tx, world, curator, at)
        }, at).then(() => undefined),
    },
  ]
}

/** Everybody is invited when their time has come, and signs in some days later. */
export function invitations(world: World, { hour }: Calendar): Step[] {
  return members.flatMap((member, index) => {
    if (member.name === firstSecretary()) return []
    const at = hour(member.invited, 9.5 + (index % 60) / 10)
    return [
      { at, name: `${member.name} is invited`, run: () => inviteMember(world, member, at) },
      ...(member.comes ? [comes(world, member, hour(member.came, 15.6 + (index % 80) / 40))] : []),
    ]
  })
}

export function succession(world: World, { hour }: Calendar): Step[] {
  const [left, succeeds] = [hour(leaver.day, 16), hour(leaver.succeeds, 11)]
  return [
    {
      at: left,
      name: `${leaver.name} leaves`,
      run: async () =>
        endMembership(await actorNamed(world, firstSecretary(), left), { personId: idOf(world.people, leaver.name) }),
    },
    {
      at: succeeds,
      name: `${leaver.successor} succeeds`,
      run: async () => {
        const personId = idOf(world.people, leaver.successor)
        const standing = await db.membership.findFirstOrThrow({ where: { seriesId: world.seriesId, personId } })
        const given = { personId, version: standing.version, role: 'focalPoint' as const }
        return changeMembership(await actorNamed(world, firstSecretary(), succeeds), {
          ...given,
          organizationId: standing.organizationId ?? undefined,
        })
      },
    },
  ]
}

/** Nobody is there yet who could invite the first. */
async function seatFirst(tx: Tx, { seriesId, organizations, people }: World, curator: Curator, at: Date) {
  const member = members.find((each) => each.name === firstSecretary())
  if (!member) throw new Error('the sample has no secretariat')
  const { name, email, language } = member
  const { translations } = translated(curator, { name }, givenBeside({ name }))
  const organizationId = idOf(organizations, member.organization)
  const standing = { seriesId, organizationId, role: 'secretariat' as const, invitedAt: at }
  const { id } = await tx.person.create({
    data: { name, translations, email, language, createdAt: at, memberships: { create: standing } },
    select: { id: true },
  })
  people.set(name, id)
  await join(tx, id, at)
}

async function inviteMember(world: World, { name, email, language, role, organization }: Member, at: Date) {
  if (!role) return undefined
  const actor = await actorNamed(world, firstSecretary(), at)
  const organizationId = idOf(world.organizations, organization)
  const invited = await invite(actor, { name, email, language, role, organizationId })
  if (invited.status !== 'ok') return invited
  world.people.set(name, invited.value.personId)
  await giveBeside(actor, 'Person', invited.value.personId)
  return invited
}

function comes(world: World, { name }: Member, at: Date): Step {
  return {
    at,
    name: `${name} comes`,
    run: () => transaction((tx) => join(tx, idOf(world.people, name), at), at).then(() => undefined),
  }
}

function firstSecretary() {
  return secretaries[0] ?? ''
}
