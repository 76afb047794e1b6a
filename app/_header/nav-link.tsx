'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

/** A layout is not rendered anew when the page changes, so the mark of the current page is set in the browser. */
export function NavLink({ href, exact, children }: { href: string; exact?: boolean; children: ReactNode }) {
  const path = usePathname()
  const current = exact ? path === href : path.startsWith(href)
  return (
    <Link href={href} prefetch={false} aria-current={current ? 'page' : undefined}>
      {children}
    </Link>
  )
}

/** Leads back to where one was, once signed in. */
export function SignInLink({ children }: { children: ReactNode }) {
  return (
    <Link href={`/sign-in?to=${encodeURIComponent(usePathname())}`} prefetch={false}>
      {children}
    </Link>
  )
}
