import type { ReactNode } from 'react'

/** One sentence about what just happened or what to know first. */
export function Notice({ tone, children }: { tone?: 'good' | 'bad'; children: ReactNode }) {
  return (
    <p className={tone ? `notice ${tone}` : 'notice'} role={tone === 'bad' ? 'alert' : 'status'}>
      {children}
    </p>
  )
}
