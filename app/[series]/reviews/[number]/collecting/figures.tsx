import '#app/_look/figures.css'
import { getTranslations } from 'next-intl/server'
import type { Collecting } from '#lib/reviews/collect/request-state.ts'

const order = ['handedIn', 'sentBack', 'begun', 'opened', 'silent'] as const

export async function Figures({ organizations }: { organizations: Collecting }) {
  const t = await getTranslations('collecting.page')
  return (
    <div className="figures far">
      {order.map((standing) => {
        const count = organizations.filter((each) => each.standing === standing).length
        const tone = count === 0 ? 'nil' : standing === 'handedIn' ? 'ok' : standing === 'silent' ? 'late' : undefined
        return (
          <div key={standing}>
            <b className={tone}>{count}</b>
            {t(`standing.${standing}`)}
          </div>
        )
      })}
    </div>
  )
}
