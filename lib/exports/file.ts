const encoder = new TextEncoder()

/**
 * A file to keep: saved, never shown in place, since whatever is in it must not act on this site; and nothing of it is
 * cached on the way.
 */
export function fileResponse(body: BodyInit, mediaType: string, fileName: string) {
  return new Response(body, {
    headers: {
      'content-type': mediaType,
      ...(body instanceof Uint8Array ? { 'content-length': String(body.length) } : {}),
      'content-disposition': attachment(fileName),
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}

/** A body that is made while it is being read. */
export function streamed(parts: AsyncGenerator<string>) {
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await parts.return(undefined)
    },
  })
}

/** The name as RFC 6266 and RFC 5987 want it: plain ASCII for the old, percent-encoded UTF-8 for the rest. */
function attachment(name: string) {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  if (plain === name) return `attachment; filename="${name}"`
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
