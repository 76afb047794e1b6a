import { getTranslations } from 'next-intl/server'
import { tableReasons } from '#lib/imports/read/table.ts'

const problems = [...tableReasons, 'cut', 'broken'] as const

/** Why a table was not taken in, as the answer to the upload names it in the address. */
export async function Problem({ query }: { query: Record<string, string | string[] | undefined> }) {
  const problem = problems.find((each) => each === query.problem)
  if (!problem) return null
  const t = await getTranslations('imports')
  const said = (name: string) => String(query[name] ?? '').slice(0, 200)
  return (
    <p className="errors" role="alert">
      {t(`unreadable.${problem}`, { name: said('name') || t('title'), limit: said('limit'), line: said('line') })}
    </p>
  )
}
