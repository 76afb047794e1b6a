import { sha256Of } from '#lib/reviews/snapshot/canonical.ts'
import { fileOf, fileText } from '#lib/reviews/snapshot/file.ts'
import { emptyContent, frozen } from './furnish-snapshot.ts'
import { query, slug } from './sign-in.ts'

/** A pack of snapshot 900 for participants, made for the secretariat, of one file: `briefing-pack-900-en.json`. */
export async function furnishPack() {
  const json = fileText(fileOf(emptyContent(frozen, 'participants')))
  const [pack] = await query<{ id: string }>(
    `with job as (insert into "PackJob" (id, "snapshotId", "requestedById", language, audience, state, done, total, "finishedAt")
       select gen_random_uuid(), n.id, p.id, 'en', 'participants', 'done', 6, 6, now()
       from "Snapshot" n join "Series" s on s.id = n."seriesId", "Person" p
       where s.slug = $1 and n.number = $2 and p.email = 'pages.secretariat@example.org' returning id)
     insert into "PackFile" (id, "jobId", name, "mediaType", size, sha256, bytes)
     select gen_random_uuid(), id, 'briefing-pack-900-en.json', 'application/json', length($3), $4, convert_to($3, 'UTF8') from job
     returning "jobId" as id`,
    [slug, frozen, json, sha256Of(json)],
  )
  if (!pack) throw new Error('no pack was furnished')
  return pack.id
}
