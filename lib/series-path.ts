/**
 * The address of a page of a series that can be looked at as of an instant; it keeps the one that is looked at now.
 * @param path within the series: '/follow-ups?overdue=yes'; '' for the overview
 */
export function pathIn({ slug, asOf }: { slug: string; asOf?: string }, path: string) {
  if (!asOf) return `/${slug}${path}`
  return `/${slug}${path}${path.includes('?') ? '&' : '?'}asOf=${encodeURIComponent(asOf)}`
}
