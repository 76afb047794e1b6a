import type { SnapshotContent } from '../../reviews/snapshot/content.ts'
import type { Said } from '../document.ts'
import { nothing, type Voice } from '../voice.ts'
import type { Names } from './names.ts'

export type Heading = {
  series: Said
  title: Said
  /** which snapshot, of when, for what meeting, for whose eyes: one line each */
  about: Said[]
  foot: Said
  takenAt: Date
  sha256: string
}

/** `organization`: the slug of the one whose own items these are; null: everything. */
type About = { organization: string | null; sha256: string }

export function headingOf(content: SnapshotContent, wanted: About, voice: Voice, names: Names): Heading {
  const { series, number, title, takenAt, roundtable, audience } = content
  const name = names.organization(wanted.organization)
  const packTitle = wanted.organization
    ? voice.text(({ packs }) => packs.itemsOf, { name })
    : voice.text(({ packs }) => packs.pack)
  const snapshot = number
    ? voice.text(({ packs }) => packs.snapshot, { number, title })
    : voice.text(({ packs }) => packs.unnumbered, { title })
  const asOf = voice.text(({ packs }) => packs.asOf, { moment: voice.moment(takenAt), zone: voice.zone(takenAt) })
  return {
    series: voice.name(series, 'name'),
    title: packTitle,
    about: [
      snapshot,
      asOf,
      ...meeting(roundtable, voice),
      voice.text(({ packs }) => packs.audienceLine, { audience: audienceSaid(audience, voice, names) }),
      ...(series.fictional ? [voice.text(({ packs }) => packs.fictional)] : []),
    ],
    foot: voice.list([packTitle, snapshot, asOf]),
    takenAt: new Date(takenAt),
    sha256: wanted.sha256,
  }
}

function meeting(roundtable: SnapshotContent['roundtable'], voice: Voice): Said[] {
  if (!roundtable) return []
  const { number, startsAt, place } = roundtable
  const prepares = voice.text(({ packs }) => packs.prepares, { number, title: voice.name(roundtable, 'title') })
  const where = place ? voice.name(roundtable, 'place') : nothing
  const when = startsAt ? voice.moment(startsAt) : nothing
  const known = [when, where].filter((said) => said.length)
  return [prepares, ...(known.length ? [voice.list(known)] : [])]
}

function audienceSaid(audience: string, voice: Voice, names: Names): Said {
  const [kind, slug] = audience.split(/:(.*)/s)
  if (kind === 'organization' && slug)
    return voice.text(({ packs }) => packs.audience.organization, { name: names.organization(slug) })
  const key = kind === 'secretariat' || kind === 'public' ? kind : 'participants'
  return voice.text(({ packs }) => packs.audience[key])
}
