import type { Visibility } from '../../db/generated/enums.ts'
import type { MinutesContent } from './content.ts'

/** Whoever reads minutes: nobody signed in, or a member, perhaps of an organization, perhaps of the secretariat. */
export type Reader = { member: boolean; secretariat: boolean; organization: string | null }

/** Numbers of what a reader is shown now: an item that was restricted since is left out of older minutes as well. */
export type StillShown = { recommendations: Set<number>; followUps: Set<number> }

/** The minutes as one reader may see them; by the rules of lib/visibility.ts. */
export function minutesFor(content: MinutesContent, reader: Reader, still?: StillShown): MinutesContent {
  if (reader.secretariat) return content
  const shown = (kind: keyof StillShown, number: number | null) =>
    number === null || (still?.[kind].has(number) ?? true)
  const items = content.items
    .filter((item) => mayRead(item.visibility, item.concerns, reader))
    .filter(({ followUp, recommendation }) => shown('followUps', followUp) && shown('recommendations', recommendation))
    .map((item) => ({
      ...item,
      remarks: item.remarks.filter(({ visibility, organization }) =>
        mayRead(visibility, organization ? [organization.slug] : [], reader),
      ),
    }))
  const carriedOver = content.carriedOver.filter(
    (each) => mayRead(each.visibility, each.concerns, reader) && shown('followUps', each.number),
  )
  return { ...content, items, carriedOver, attendance: reader.member ? content.attendance : [] }
}

function mayRead(visibility: Visibility, concerns: string[], { member, organization }: Reader) {
  if (visibility === 'public') return true
  if (visibility === 'participants') return member
  return visibility === 'organization' && organization !== null && concerns.includes(organization)
}
