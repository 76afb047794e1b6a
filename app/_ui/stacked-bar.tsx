import './stacked-bar.css'
import { Mark, type MarkName } from './symbols.tsx'

type Part = { mark: Exclude<MarkName, `c${number}`>; value: number; label: string; href?: string }

export function StackedBar({ parts, label }: { parts: Part[]; label: string }) {
  const shown = parts.filter(({ value }) => value > 0)
  const total = shown.reduce((sum, { value }) => sum + value, 0)
  const starts = shown.map((_, n) => shown.slice(0, n).reduce((sum, { value }) => sum + value, 0))
  return (
    <>
      <svg
        className="bar"
        role="img"
        aria-label={`${label}: ${shown.map(({ label, value }) => `${label} ${value}`).join(', ')}`}
      >
        {shown.map(({ mark, value }, n) => (
          <rect
            key={mark}
            className={`f-${mark}`}
            x={percent(starts[n] ?? 0, total)}
            width={percent(value, total)}
            height="100%"
            fill={`url(#f-${mark})`}
          />
        ))}
      </svg>
      <p className="key">
        {shown.map(({ mark, value, label, href }) => {
          const words = (
            <>
              <Mark name={mark} /> {value} {label}
            </>
          )
          return href ? (
            <a key={mark} href={href}>
              {words}
            </a>
          ) : (
            <span key={mark}>{words}</span>
          )
        })}
      </p>
    </>
  )
}

const percent = (value: number, total: number) => `${((100 * value) / total).toFixed(2)}%`
