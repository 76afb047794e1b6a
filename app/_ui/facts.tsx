import { Fragment, type ReactNode } from 'react'

export type Fact = [term: string, value: ReactNode, tone?: 'late' | 'warn' | 'ok']

/** Terms and values; those without a value are left out. `ends` sets the values at the right edge. */
export function Facts({ facts, ends }: { facts: Fact[]; ends?: boolean }) {
  return (
    <dl className={ends ? 'facts ends' : 'facts'}>
      {facts.map(
        ([term, value, tone]) =>
          value && (
            <Fragment key={term}>
              <dt>{term}</dt>
              <dd className={tone}>{value}</dd>
            </Fragment>
          ),
      )}
    </dl>
  )
}
