import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

const route = z.object({ page: z.string(), regex: z.string() })
const manifest = z.object({ staticRoutes: z.array(route), dynamicRoutes: z.array(route) })

/**
 * Tells the route of an address, as `/[series]/follow-ups/[number]`: there are so many and no more, and none says what was
 * looked at.
 * @param file what the build wrote of them
 */
export function routesIn(file: string) {
  const { staticRoutes, dynamicRoutes } = existsSync(file)
    ? manifest.parse(JSON.parse(readFileSync(file, 'utf8')))
    : { staticRoutes: [], dynamicRoutes: [] }
  const routes = [...staticRoutes, ...dynamicRoutes].map(({ page, regex }) => ({ page, regex: new RegExp(regex) }))
  return (url = '') => {
    const [path = ''] = url.split(/[?#]/)
    if (path.startsWith('/_next/')) return '/_next'
    return routes.find(({ regex }) => regex.test(path))?.page ?? 'other'
  }
}
