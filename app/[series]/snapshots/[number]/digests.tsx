import { getTranslations } from 'next-intl/server'
import { Notice } from '#app/_ui/notice.tsx'
import { digestOf } from '#lib/reviews/snapshot/canonical.ts'
import { digestsOf } from '#lib/reviews/snapshot/digests.ts'
import { audienceWord } from './audience-word.ts'
import type { SnapshotView } from './snapshot-view.ts'

type Digest = Awaited<ReturnType<typeof digestsOf>>[number]

/** The digest of each edition, so that a file can be compared with what was frozen. */
export async function Digests({ snapshot, content, series, viewer }: SnapshotView) {
  const t = await getTranslations('snapshots')
  const digests = await digestsOf(viewer, snapshot.number)
  const mine = digests.find(({ audience }) => audience === content.audience)
  const handedOut = content.audience === 'secretariat' ? snapshot.sha256 : digestOf(content)
  const path = `/${series.slug}/snapshots/${snapshot.number}/json`
  const [single, shared] = [digests.filter(isSingle), digests.filter((each) => !isSingle(each))]
  const rows = (some: Digest[]) => (
    <ul className="rows">
      {some.map(({ audience, sha256 }) => (
        <li key={audience}>
          <span>
            {audienceWord(audience, content, viewer.language, t)}
            <code className="sub">{sha256}</code>
          </span>
          {viewer.role === 'secretariat' && (
            <a className="unprinted" href={`${path}?for=${audience}`}>
              JSON
            </a>
          )}
        </li>
      ))}
    </ul>
  )
  return (
    <section id="digests">
      <h2>{t('digests')}</h2>
      <p className="sub">{t('digestsHint')}</p>
      {handedOut !== mine?.sha256 && <Notice>{t('restricted', { sha256: handedOut })}</Notice>}
      {rows(shared)}
      {single.length > 0 && (
        <details className="more" open={viewer.role !== 'secretariat'}>
          <summary>{t('otherEditions', { count: single.length })}</summary>
          {rows(single)}
        </details>
      )}
    </section>
  )
}

function isSingle({ audience }: Digest) {
  return audience.startsWith('organization:')
}
