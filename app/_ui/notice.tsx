import type { ReactNode } from 'react'

export function Notice({ tone, children }: { tone?: 'good' | 'bad'; children: ReactNode }) {
  return (
    <p className={tone ? `notice ${tone}` : 'notice'} role={tone === 'bad' ? 'alert' : 'status'}>
      {children}
    </p>
  )
}
