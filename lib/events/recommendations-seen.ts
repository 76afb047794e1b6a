import { z } from 'zod'
import { reader } from '../db/client.ts'
import type { Viewer } from '../viewer.ts'
import { visibleRecommendations } from '../visibility.ts'

const numbers = z.array(z.number())
const named = z.union([
  z.looseObject({ recommendations: numbers }),
  z.looseObject({ number: z.number(), old: numbers, new: numbers }),
])

/** Of the recommendations that these events name, only those that the viewer may see now: the others are not to be known of. */
export async function withRecommendationsSeen<Event extends { payload: unknown }>(
  viewer: Viewer,
  events: Event[],
): Promise<Event[]> {
  if (viewer.role === 'secretariat') return events
  const payloads = new Map(events.map((event) => [event, named.safeParse(event.payload).data]))
  const all = [...payloads.values()].flatMap((payload) =>
    Object.values(payload ?? {})
      .filter(Array.isArray)
      .flat(),
  )
  if (all.length === 0) return events
  const seen = await reader(viewer).recommendation.findMany({
    where: { AND: [visibleRecommendations(viewer), { number: { in: numbers.parse(all) } }] },
    select: { number: true },
  })
  const isSeen = new Set(seen.map(({ number }) => number))
  return events.map((event) => {
    const payload = payloads.get(event)
    return payload ? { ...event, payload: filtered(payload, isSeen) } : event
  })
}

function filtered(payload: z.infer<typeof named>, isSeen: Set<number>) {
  const kept = (value: unknown) => (Array.isArray(value) ? value.filter((each) => isSeen.has(each)) : value)
  return Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, kept(value)]))
}
