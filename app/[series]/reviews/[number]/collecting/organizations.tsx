import '#app/_look/tables.css'
import { getTranslations } from 'next-intl/server'
import type { Collecting } from '#lib/reviews/collect/request-state.ts'
import { type CollectingView, Line } from './organization-line.tsx'

export async function Organizations({ organizations, ...shared }: CollectingView & { organizations: Collecting }) {
  const t = await getTranslations('collecting.page')
  return (
    <table className="data collecting">
      <thead>
        <tr>
          <th scope="col">{t('column.organization')}</th>
          <th scope="col" className="number">
            {t('column.rows')}
          </th>
          {(['opened', 'begun', 'handedIn', 'next'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
          <th scope="col">
            <span className="spoken">{t('column.acts')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {organizations.map((organization) => (
          <Line key={organization.id} organization={organization} {...shared} />
        ))}
      </tbody>
    </table>
  )
}
