import type { furnish } from './furnish.ts'
import { told } from './furnish-minutes.ts'
import { frozen } from './furnish-snapshot.ts'
import { looked } from './meeting-place.ts'
import { slug } from './sign-in.ts'

export const columns = ['nobody', 'secretariat', 'focalPoint', 'contributor', 'observer', 'outsider'] as const

/**
 * y: shown or carried out; s: sent to sign in; n: not found; f: refused; b: not understood. One letter a column, in
 * their order.
 */
export type Row = [cells: string, path: (place: Place) => string, method?: 'POST']

export type Place = Awaited<ReturnType<typeof furnish>>

const series = (path: string) => () => `/${slug}${path}`

/** Every page and route of app/, by its file. What is not for everybody is tried at each visibility. */
export const pages: Record<string, Row[]> = {
  'page.tsx': [['yyyyyy', () => '/']],
  'sign-in/page.tsx': [['yyyyyy', () => '/sign-in']],
  'sign-in/link/page.tsx': [['yyyyyy', () => '/sign-in/link?token=nothing']],
  // Without a provider configured there is none; with one: tests/lib/people/oidc.test.ts.
  'sign-in/oidc/route.ts': [['nnnnnn', () => '/sign-in/oidc']],
  'api/auth/callback/oidc/route.ts': [['nnnnnn', () => '/api/auth/callback/oidc']],
  'account/page.tsx': [['syyyyy', () => '/account']],
  'account/confirm/page.tsx': [['syyyyy', () => '/account/confirm']],
  'bench/page.tsx': [['nnnnnn', () => '/bench']],
  '[series]/page.tsx': [
    ['yyyyyy', series('')],
    ['nnnnnn', () => '/no-such-series'],
  ],
  '[series]/recommendations/page.tsx': [['yyyyyy', series('/recommendations')]],
  '[series]/recommendations/[number]/page.tsx': [
    ['yyyyyy', series('/recommendations/10')],
    ['nnnnnn', series('/recommendations/999')],
  ],
  '[series]/documents/page.tsx': [['yyyyyy', series('/documents')]],
  '[series]/documents/new/page.tsx': [['synnns', series('/documents/new')]],
  // Without a file the secretariat is led back to the form.
  '[series]/documents/new/file/route.ts': [['synnns', series('/documents/new/file'), 'POST']],
  '[series]/documents/readings/[id]/page.tsx': [['synnns', ({ reading }) => `/${slug}/documents/readings/${reading}`]],
  '[series]/documents/[id]/curate/page.tsx': [['synnns', ({ document }) => `/${slug}/documents/${document}/curate`]],
  '[series]/documents/[id]/curate/preview/page.tsx': [
    ['synnns', ({ document }) => `/${slug}/documents/${document}/curate/preview`],
  ],
  '[series]/documents/[id]/curate/stamp/route.ts': [
    ['nynnnn', ({ document }) => `/${slug}/documents/${document}/curate/stamp`],
  ],
  '[series]/documents/[id]/page.tsx': [['yyyyyy', ({ document }) => `/${slug}/documents/${document}`]],
  '[series]/documents/[id]/original/route.ts': [
    ['yyyyyy', ({ document }) => `/${slug}/documents/${document}/original`],
  ],
  '[series]/follow-ups/page.tsx': [['yyyyyy', series('/follow-ups')]],
  '[series]/follow-ups/csv/route.ts': [['yyyyyy', series('/follow-ups/csv')]],
  '[series]/follow-ups/json/route.ts': [['yyyyyy', series('/follow-ups/json')]],
  '[series]/follow-ups/new/page.tsx': [['syynns', series('/follow-ups/new')]],
  '[series]/follow-ups/[number]/page.tsx': [
    ['yyyyyy', series('/follow-ups/901')],
    ['nyyyyn', series('/follow-ups/902')],
    ['nyyynn', series('/follow-ups/903')],
    ['nynnnn', series('/follow-ups/904')],
  ],
  '[series]/follow-ups/[number]/evidence/route.ts': [
    ['syyyys', series('/follow-ups/902/evidence'), 'POST'],
    ['synnns', series('/follow-ups/904/evidence'), 'POST'],
  ],
  '[series]/evidence/[id]/route.ts': [
    ['nyyyyn', ({ evidence }) => `/${slug}/evidence/${evidence.participants}`],
    ['nynnnn', ({ evidence }) => `/${slug}/evidence/${evidence.secretariat}`],
  ],
  '[series]/comments/[id]/page.tsx': [
    ['nyyyyn', ({ comment }) => `/${slug}/comments/${comment.participants}`],
    ['nynnnn', ({ comment }) => `/${slug}/comments/${comment.secretariat}`],
  ],
  '[series]/organizations/page.tsx': [['yyyyyy', series('/organizations')]],
  '[series]/organizations/[slug]/page.tsx': [
    ['yyyyyy', series('/organizations/jst')],
    ['nnnnnn', series('/organizations/nowhere')],
  ],
  '[series]/organizations/add/page.tsx': [['synnns', series('/organizations/add')]],
  '[series]/people/page.tsx': [['yyyyyy', series('/people')]],
  '[series]/people/[id]/page.tsx': [
    ['yyyyyy', ({ person }) => `/${slug}/people/${person.participant}`],
    ['nyyyyn', ({ person }) => `/${slug}/people/${person.member}`],
  ],
  '[series]/people/invite/page.tsx': [['synnns', series('/people/invite')]],
  '[series]/as-of/page.tsx': [['yyyyyy', series('/as-of?asOf=x&wrong=notUnderstood')]],
  '[series]/reviews/page.tsx': [['yyyyyy', series('/reviews')]],
  '[series]/reviews/[number]/page.tsx': [
    ['nyyyyn', series(`/reviews/${looked}`)],
    ['yyyyyy', series(`/reviews/${told}`)],
    ['nnnnnn', series('/reviews/999')],
  ],
  '[series]/reviews/[number]/minutes/page.tsx': [['synnns', series(`/reviews/${looked}/minutes`)]],
  '[series]/reviews/[number]/minutes/[version]/page.tsx': [
    ['yyyyyy', series(`/reviews/${told}/minutes/1`)],
    ['nnnnnn', series(`/reviews/${told}/minutes/2`)],
  ],
  '[series]/reviews/[number]/minutes/[version]/[file]/route.ts': [
    ['yyyyyy', series(`/reviews/${told}/minutes/1/pdf`)],
    ['nnnnnn', series(`/reviews/${told}/minutes/1/odt`)],
  ],
  '[series]/reviews/open/page.tsx': [['synnns', series('/reviews/open')]],
  '[series]/reviews/[number]/answer/page.tsx': [
    ['snyyns', series('/reviews/900/answer')],
    ['syyyns', series('/reviews/900/answer?organization=cabinet-office')],
  ],
  '[series]/reviews/[number]/answer/rows/route.ts': [['sbbbbs', series('/reviews/900/answer/rows'), 'POST']],
  '[series]/reviews/[number]/collecting/page.tsx': [['synnns', series('/reviews/900/collecting')]],
  '[series]/reviews/[number]/letters/[slug]/route.ts': [
    ['synnns', series('/reviews/900/letters/cabinet-office')],
    ['snnnns', series('/reviews/900/letters/nowhere')],
  ],
  '[series]/imports/page.tsx': [['syyyns', series('/imports')]],
  '[series]/imports/[id]/page.tsx': [
    ['synnns', ({ table }) => `/${slug}/imports/${table}`],
    ['snnnns', series('/imports/nothing')],
  ],
  '[series]/imports/upload/route.ts': [['syyyns', series('/imports/upload'), 'POST']],
  '[series]/history/page.tsx': [['yyyyyy', series('/history')]],
  '[series]/reviews/[number]/agenda/page.tsx': [['syyyys', series(`/reviews/${looked}/agenda`)]],
  '[series]/reviews/[number]/meeting/page.tsx': [['syyyys', series(`/reviews/${looked}/meeting`)]],
  '[series]/reviews/[number]/meeting/screen/page.tsx': [['syyyys', series(`/reviews/${looked}/meeting/screen`)]],
  '[series]/reviews/[number]/meeting/attendance/page.tsx': [
    ['syyyys', series(`/reviews/${looked}/meeting/attendance`)],
  ],
  '[series]/reviews/[number]/meeting/decisions/page.tsx': [['synnns', series(`/reviews/${looked}/meeting/decisions`)]],
  '[series]/reviews/[number]/meeting/stream/route.ts': [['nyyyyn', series(`/reviews/${looked}/meeting/stream`)]],
  '[series]/snapshots/page.tsx': [['yyyyyy', series('/snapshots')]],
  '[series]/snapshots/[number]/page.tsx': [
    ['nyyyyn', series(`/snapshots/${frozen}`)],
    ['nnnnnn', series('/snapshots/999')],
  ],
  '[series]/snapshots/[number]/json/route.ts': [
    ['nyyyyn', series(`/snapshots/${frozen}/json`)],
    ['nynnnn', series(`/snapshots/${frozen}/json?for=public`)],
    ['nnnnnn', series(`/snapshots/${frozen}/json?for=nobody`)],
  ],
  '[series]/snapshots/[number]/pack/page.tsx': [
    ['syyyys', series(`/snapshots/${frozen}/pack`)],
    ['snnnns', series('/snapshots/999/pack')],
  ],
  '[series]/packs/[id]/[file]/route.ts': [
    ['nynnnn', ({ pack }) => `/${slug}/packs/${pack}/briefing-pack-900-en.json`],
    ['nynnnn', ({ pack }) => `/${slug}/packs/${pack}/briefing-pack-900-en.zip`],
    ['nnnnnn', ({ pack }) => `/${slug}/packs/${pack}/briefing-pack-900-en.pdf`],
  ],
  '[series]/compare/page.tsx': [
    ['yyyyyy', series('/compare')],
    ['yyyyyy', series(`/compare?from=s${frozen}&to=now`)],
  ],
  '[series]/settings/page.tsx': [['synnns', series('/settings')]],
  '[series]/translations/page.tsx': [['synnns', series('/translations')]],
  '[series]/audit/page.tsx': [['synnns', series('/audit')]],
  '[series]/audit/csv/route.ts': [['synnns', series('/audit/csv')]],
  '[series]/outbox/page.tsx': [['synnns', series('/outbox')]],
}
