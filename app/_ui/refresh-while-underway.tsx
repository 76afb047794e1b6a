'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Shows the page anew while something on it goes on. */
export function Refresh() {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), 1500)
    return () => clearInterval(timer)
  }, [router])
  return null
}
