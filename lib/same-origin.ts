/**
 * A form of this very site. Route handlers have no protection of their own against forms elsewhere, which would be sent
 * with the visitor's session; a browser says where a form comes from, and whoever does not say is refused.
 */
export function isSameOrigin(headers: Headers) {
  const site = headers.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  const origin = headers.get('origin')
  return origin !== null && URL.canParse(origin) && new URL(origin).host === headers.get('host')
}
