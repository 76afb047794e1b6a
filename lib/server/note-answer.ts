import type { IncomingMessage, ServerResponse } from 'node:http'
import { note } from '../audit/note.ts'
import { isStatic, kindOf } from './kind.ts'

/**
 * Puts on the audit record which file somebody signed in was given, and what they asked for and may not see or is not
 * there: the product answers both alike, so its record does too. What visitors read is public and is nobody's.
 */
export function noteAnswer(request: IncomingMessage, response: ServerResponse, personId: string) {
  // Browsers ask for an icon by themselves.
  if (isStatic(request.url)) return
  const [path = ''] = (request.url ?? '').split('?')
  const about = { slug: path.split('/')[1], personId, detail: path.slice(0, 300) }
  if (response.statusCode === 403 || response.statusCode === 404) note('hidden', about)
  else if (response.hasHeader('content-disposition')) note(kindOf(request) === 'export' ? 'export' : 'file', about)
}
