import '#app/_look/figures.css'
import { getTranslations } from 'next-intl/server'
import { recommendationChangeKinds } from '#lib/reviews/compare/compare.ts'
import { followUpChangeKinds } from '#lib/reviews/compare/follow-up.ts'
import type { ComparisonView } from './comparison-view.ts'
import { FollowUpChanges } from './follow-up-changes.tsx'
import { RecommendationChanges } from './recommendation-changes.tsx'

export async function Changes(shared: ComparisonView) {
  const t = await getTranslations('snapshots.compare')
  const { followUps, recommendations } = shared.comparison
  const groups = [
    ...followUpChangeKinds.map((kind) => ({ id: kind, count: followUps[kind].length, label: t(`kinds.${kind}`) })),
    ...recommendationChangeKinds.map((kind) => ({
      id: `r-${kind}`,
      count: recommendations[kind].length,
      label: t('ofRecommendations', { kind: t(`recommendationKinds.${kind}`) }),
    })),
  ].filter(({ count }) => count > 0)
  return (
    <>
      <div className="figures far unprinted">
        {groups.map(({ id, count, label }) => (
          <a key={id} href={`#${id}`}>
            <b className={tones[id]}>{shared.clock.number(count)}</b>
            {label}
          </a>
        ))}
      </div>
      <FollowUpChanges {...shared} />
      <RecommendationChanges {...shared} />
    </>
  )
}

const tones: Record<string, string> = {
  verified: 'ok',
  becameOverdue: 'late',
  fellSilent: 'warn',
  confidenceDown: 'warn',
}
