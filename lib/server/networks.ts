import type { IncomingMessage } from 'node:http'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { networkOf } from '../network.ts'
import { costs, kindOf } from './kind.ts'

/** Points a network may spend in so many seconds: ten pages a second, for a whole office behind it. */
const spending = { points: 600, duration: 60 }

/** Counts a visitor's request by what it costs. In this process alone: each bounds what its own machine has to bear. */
export function networks(bounds = spending) {
  const limiter = new RateLimiterMemory(bounds)
  /** @returns the seconds to wait where the visitor's network has had its share, else 0 */
  return async (request: IncomingMessage) => {
    try {
      await limiter.consume(networkOf(String(request.headers['x-forwarded-for'])) ?? 'unknown', costs[kindOf(request)])
      return 0
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
      throw refused
    }
  }
}
