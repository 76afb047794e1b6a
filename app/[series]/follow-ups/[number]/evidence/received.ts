/** Room for the other fields and the borders between the parts. */
const overhead = 64 * 1024
/** As much as is read and thrown away of what is too large, so that the sender gets an answer and no broken line. */
const patience = 200 * 1024 * 1024

export type Received = { form: FormData } | { failed: 'tooLarge' | 'cut' | 'broken' }

/**
 * The multipart form of a request, once all the bytes that it announced are here.
 * @param limit bytes of the file
 */
export async function received(request: Request, limit: number): Promise<Received> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data') || !request.body) return { failed: 'broken' }
  const announced = request.headers.get('content-length')
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of request.body) {
      size += chunk.length
      if (size <= limit + overhead) chunks.push(chunk)
      else chunks.length = 0
      if (size > patience) break
    }
  } catch {
    return { failed: 'cut' }
  }
  if (size > limit + overhead) return { failed: 'tooLarge' }
  if (announced !== null && Number(announced) !== size) return { failed: 'cut' }
  try {
    return { form: await new Response(Buffer.concat(chunks), { headers: { 'content-type': type } }).formData() }
  } catch {
    return { failed: 'broken' }
  }
}
