import { furnishMinutes, told } from './furnish-minutes.ts'
import { furnishPack } from './furnish-pack.ts'
import { frozen, furnishSnapshot } from './furnish-snapshot.ts'
import { furnishMeeting, looked } from './meeting-place.ts'
import { query, slug } from './sign-in.ts'

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
  '[series]/outbox/page.tsx': [['synnns', series('/outbox')]],
}

/**
 * F-901 to F-904, led by the Cabinet Office: public, for participants, for the organization, for the secretariat. Review 900
 * asks it about F-902.
 */
export async function furnish() {
  await furnishSnapshot()
  await furnishMeeting(looked)
  await furnishMinutes()
  const visibilities = ['public', 'participants', 'organization', 'secretariat'] as const
  for (const [index, visibility] of visibilities.entries()) {
    await query(
      `with item as (insert into "FollowUp" (id, "seriesId", number, title, language, "leadId", visibility)
         select gen_random_uuid(), s.id, $2, 'Seen by ' || $3, 'en', o.id, $3::"Visibility"
         from "Series" s join "Organization" o on o."seriesId" = s.id and o.slug = 'cabinet-office' where s.slug = $1
         on conflict do nothing returning id, "seriesId")
       insert into "FollowUpRecommendation" ("followUpId", "recommendationId")
       select item.id, r.id from item join "Recommendation" r on r."seriesId" = item."seriesId" and r.number = 10`,
      [slug, 901 + index, visibility],
    )
  }
  await query(
    `with series as (select id from "Series" where slug = $1),
       meeting as (insert into "Roundtable" (id, "seriesId", number, title, held)
         select gen_random_uuid(), id, 900, 'Walked through', true from series on conflict do nothing returning id, "seriesId"),
       review as (insert into "Review" (id, "seriesId", "roundtableId", number, "openedAt", "closesOn", questions)
         select gen_random_uuid(), "seriesId", id, 900, now(), current_date + 14, array['What helped?'] from meeting
         returning id, "seriesId"),
       request as (insert into "ReviewRequest" (id, "reviewId", "organizationId")
         select gen_random_uuid(), review.id, o.id from review join "Organization" o
           on o."seriesId" = review."seriesId" and o.slug = 'cabinet-office' returning id)
     insert into "ReviewRow" (id, "requestId", "followUpId")
     select gen_random_uuid(), request.id, f.id from request, "FollowUp" f join series on series.id = f."seriesId"
     where f.number = 902`,
    [slug],
  )
  const pair = async (insert: (visibility: string) => Promise<string>) => ({
    participants: await insert('participants'),
    secretariat: await insert('secretariat'),
  })
  return {
    pack: await furnishPack(),
    document: await idOf(`select d.id from "Document" d join "Series" s on s.id = d."seriesId" where s.slug = $1`, [
      slug,
    ]),
    person: {
      participant: await idOf(`select id from "Person" where name = 'Tateo Arimoto'`),
      member: await idOf(`select id from "Person" where email = 'pages.contributor@example.org'`),
    },
    evidence: await pair((visibility) =>
      idOf(
        `with e as (insert into "Evidence" (id, "followUpId", kind, title, "fileName", "mediaType", size, sha256, visibility)
           select gen_random_uuid(), id, 'file', 'A', 'a.txt', 'text/plain', 1, repeat('a', 64), $1::"Visibility"
           from "FollowUp" where number = 902 returning id)
         insert into "EvidenceFile" ("evidenceId", bytes) select id, 'a' from e returning "evidenceId" as id`,
        [visibility],
      ),
    ),
    comment: await pair((visibility) =>
      idOf(
        `insert into "Comment" (id, "seriesId", "followUpId", "authorId", body, language, visibility)
         select gen_random_uuid(), f."seriesId", f.id, p.id, 'A word.', 'en', $1::"Visibility"
         from "FollowUp" f, "Person" p where f.number = 902 and p.email = 'pages.secretariat@example.org' returning id`,
        [visibility],
      ),
    ),
  }
}

async function idOf(sql: string, values: unknown[] = []) {
  const [row] = await query<{ id: string }>(sql, values)
  if (!row) throw new Error(`nothing found: ${sql}`)
  return row.id
}
