import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const everyMs = 3000

/** Asks now and then whether another curator decided something, and if so shows the page anew. What is typed stays. */
export function useFollowing(url: string, stamp: string) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(async () => {
      if (document.hidden) return
      const now = await fetch(url).then(
        (answer) => (answer.ok ? answer.text() : stamp),
        () => stamp,
      )
      if (now !== stamp) router.refresh()
    }, everyMs)
    return () => clearInterval(timer)
  }, [url, stamp, router])
}
