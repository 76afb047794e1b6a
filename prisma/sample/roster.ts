import { dice } from './dice.ts'
import { type Invented, people } from './people.ts'
import { roundtables } from './series.ts'

/** Days on which somebody is invited and comes for the first time; before `came` nobody acts. */
export type Member = Invented & { invited: number; came: number }

/** They move on to another post on that day. */
export const leaver = { name: 'Aroha Tidewell', day: -310, successor: 'Rua Kaimoana-Hart', succeeds: -301 }

/** Everybody who may sign in. Whoever sat at a table is invited after it, the others in the months after the first. */
export const members: Member[] = people
  .filter((person) => person.role !== null)
  .map((person) => {
    const chance = dice(person.email)
    const first = person.seats[0]
    const after = roundtables[(first ?? 1) - 1]?.day ?? 0
    const invited =
      person.role === 'secretariat' ? -738 : after + (first ? chance.between(2, 6) : chance.between(5, 60))
    return { ...person, invited, came: invited + chance.between(1, 4) }
  })

/** Who of an organization may act on that day: its focal point first. */
export function workersOf(organization: string, day: number) {
  return members
    .filter((each) => each.organization === organization && each.came < day && each.comes && each.name !== leaver.name)
    .filter((each) => each.role === 'focalPoint' || each.role === 'contributor')
    .sort((a, b) => (a.role === b.role ? 0 : a.role === 'focalPoint' ? -1 : 1))
}

export function speakerOf(organization: string) {
  const speaker = members.find((each) => each.organization === organization && each.role === 'focalPoint')
  if (!speaker) throw new Error(`nobody speaks for ${organization}`)
  return speaker
}

export function speaks(organization: string) {
  return members.some((each) => each.organization === organization && each.role === 'focalPoint')
}

export const secretaries = members.filter((each) => each.role === 'secretariat').map((each) => each.name)
