import { furnishCollecting } from './furnish-collecting.ts'
import { furnishMinutes } from './furnish-minutes.ts'
import { furnishPack } from './furnish-pack.ts'
import { furnishSnapshot } from './furnish-snapshot.ts'
import { furnishMeeting, looked } from './meeting-place.ts'
import { query, slug } from './sign-in.ts'

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
  await furnishCollecting()
  const pair = async (insert: (visibility: string) => Promise<string>) => ({
    participants: await insert('participants'),
    secretariat: await insert('secretariat'),
  })
  return {
    pack: await furnishPack(),
    table: await idOf(
      `insert into "TableImport" (id, "seriesId", kind, "fileName", bytes, sha256, mapping)
       select gen_random_uuid(), id, 'followUps', 'table.csv', convert_to($2, 'UTF8'), repeat('a', 64), '["number","title"]'
       from "Series" where slug = $1 returning id`,
      [slug, 'Number,Title\nF-901,Seen anew\n'],
    ),
    document: await idOf(`select d.id from "Document" d join "Series" s on s.id = d."seriesId" where s.slug = $1`, [
      slug,
    ]),
    reading: await idOf(
      `insert into "DocumentReading" (id, "seriesId", "fileName", bytes, sha256, state, error)
       select gen_random_uuid(), id, 'a.pdf', 'a', repeat('a', 64), 'failed', '{"reason": "damaged"}' from "Series"
       where slug = $1 returning id`,
      [slug],
    ),
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
