import '#app/_look/tables.css'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Mark } from '#app/_ui/symbols.tsx'
import { urlOf } from '#lib/follow-ups/filter.ts'
import type { Cell, MatrixRow, whoCarriesWhat } from '#lib/overview/matrix.ts'
import type { ThemeRow } from '#lib/overview/themes.ts'
import { pathIn } from '#lib/series-path.ts'
import { today } from '#lib/time.ts'
import type { Worded } from '#lib/translation.ts'
import { localized } from '#lib/translation.ts'
import { Marks } from './follow-up-marks.tsx'
import type { OverviewView } from './overview-view.ts'
import { nearDay } from './short-day.ts'

type Props = OverviewView & { themes: ThemeRow[]; matrix: Awaited<ReturnType<typeof whoCarriesWhat>> }
type Translate = Awaited<ReturnType<typeof getTranslations<'overview'>>>

/** Organizations x themes: who leads what and how it stands, who was asked and said nothing, who is missing. */
export async function Matrix({ themes, matrix, ...shared }: Props) {
  const t = await getTranslations('overview')
  const { series, viewer } = shared
  const columns = [...themes, ...(matrix.rows.some(({ cells }) => cells.has(null)) ? [null] : [])]
  const name = (organization: Worded<'shortName'>) => localized(organization, 'shortName', viewer.language)
  return (
    <>
      <h2 id="who-carries-what">{t('matrix.title')}</h2>
      {matrix.rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
        <section className="wide" aria-labelledby="who-carries-what" tabIndex={0}>
          <table className="matrix">
            <caption className="sub">{t('matrix.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('matrix.organization')}</th>
                {columns.map((theme) => (
                  <th key={theme?.id ?? ''} scope="col">
                    {theme ? localized(theme, 'shortName', viewer.language) : t('otherTheme')}
                  </th>
                ))}
                <th scope="col">{t('matrix.dueNext')}</th>
                <th scope="col">{t('matrix.lastHeard')}</th>
              </tr>
            </thead>
            <tbody>
              {matrix.rows.map((row) => (
                <tr key={row.organization.id}>
                  <th scope="row">
                    <Link
                      className="title"
                      href={pathIn(series, `/organizations/${row.organization.slug}`)}
                      prefetch={false}
                    >
                      {name(row.organization)}
                    </Link>
                  </th>
                  {columns.map((theme) => cellOf(row, theme, shared, t))}
                  <Dates row={row} shared={shared} />
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {matrix.missing.length > 0 && (
        <p className="sub near">
          <Mark name="none" /> {t('matrix.missing', { names: matrix.missing.map(name).join(t('separator')) })}
        </p>
      )}
    </>
  )
}

function cellOf(row: MatrixRow, theme: ThemeRow | null, { series, viewer }: OverviewView, t: Translate) {
  const cell = row.cells.get(theme?.id ?? null)
  const key = theme?.id ?? ''
  if (!cell || (cell.work.length === 0 && cell.waiting + cell.named + cell.declined + cell.answered === 0))
    return (
      <td key={key} className="gap">
        <span aria-label={t('matrix.nothing')} role="img">
          ·
        </span>
      </td>
    )
  const filter = { organization: row.organization.slug, as: 'lead', theme: theme?.id } as const
  return (
    <td key={key}>
      {cell.work.length > 0 && (
        <a href={pathIn(series, `/follow-ups${urlOf(filter)}`)}>
          <Marks work={cell.work} language={viewer.language} />
        </a>
      )}
      <Standing cell={cell} t={t} />
    </td>
  )
}

function Standing({ cell: { waiting, declined, answered, work }, t }: { cell: Cell; t: Translate }) {
  const gap = work.length > 0 ? ' ' : ''
  if (waiting > 0)
    return (
      <>
        {gap}
        <span className="late">
          <Mark name="none" /> {waiting > 1 ? t('matrix.waitingMany', { count: waiting }) : t('matrix.waiting')}
        </span>
      </>
    )
  if (work.length > 0 && declined === 0) return null
  const words = declined > 0 ? t('matrix.declined') : t(answered > 0 ? 'matrix.answered' : 'matrix.named')
  return <small>{gap + words}</small>
}

function Dates({ row: { dueNext, lastHeard }, shared: { series, clock } }: { row: MatrixRow; shared: OverviewView }) {
  const now = today(series.timeZone)
  return (
    <>
      <td className={dueNext && dueNext < now ? 'late' : 'sub'}>{dueNext ? nearDay(clock, dueNext, now) : '–'}</td>
      <td className="sub">{lastHeard ? nearDay(clock, today(series.timeZone, lastHeard), now) : '–'}</td>
    </>
  )
}
