import '#app/_look/tables.css'
import { getTranslations } from 'next-intl/server'
import { type Stream, totalsOf } from '#lib/reviews/compare/flow.ts'
import type { FlowWords } from './flow.tsx'

/** The picture in numbers: rows before, columns after. */
export async function FlowTable({ streams, words }: { streams: Stream[]; words: FlowWords }) {
  const t = await getTranslations('snapshots.compare')
  const [rows, columns] = [totalsOf(streams, 'from'), totalsOf(streams, 'to')]
  const counts = new Map(streams.map(({ from, to, count }) => [`${from} ${to}`, count]))
  const total = streams.reduce((sum, { count }) => sum + count, 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="wide" aria-label={t('picture')} tabIndex={0}>
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">
              {words.before} ↓ · {words.after} →
            </th>
            {columns.map(({ state }) => (
              <th key={state} scope="col">
                {words.state(state, 'to')}
              </th>
            ))}
            <th scope="col">{t('total')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ state, count }) => (
            <tr key={state}>
              <th scope="row">{words.state(state, 'from')}</th>
              {columns.map((column) => {
                const here = counts.get(`${state} ${column.state}`)
                return (
                  <td key={column.state} className={here ? undefined : 'gap'}>
                    {here ? words.number(here) : '·'}
                  </td>
                )
              })}
              <td>{words.number(count)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('total')}</th>
            {columns.map(({ state, count }) => (
              <td key={state}>{words.number(count)}</td>
            ))}
            <td>{words.number(total)}</td>
          </tr>
        </tbody>
      </table>
    </section>
  )
}
