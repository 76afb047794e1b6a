import { isIPv4, isIPv6 } from 'node:net'

const withinIPv6 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

/** Bytes kept of an address of IPv4, and groups of 16 bits of one of IPv6. */
type Kept = { v4: number; v6: number }

/** What counts as one: an address of IPv4, or the 64 bits of one of IPv6 within which anybody has millions. */
const one = { v4: 4, v6: 4 }

/** The network of an address, as `192.0.2.7` or `2001:db8:1:2::/64`; null for what is no address. */
export function networkOf(address: string, kept: Kept = one) {
  const plain = withinIPv6.exec(address)?.[1] ?? address.replace(/%.*/, '')
  if (isIPv4(plain)) {
    const rest = 4 - kept.v4
    return rest
      ? `${[...plain.split('.').slice(0, kept.v4), ...Array(rest).fill('0')].join('.')}/${8 * kept.v4}`
      : plain
  }
  if (!isIPv6(plain)) return null
  const [before = [], after = []] = plain.split('::').map((part) => part.split(':').filter(Boolean))
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  const groups = [...before, ...zeros, ...after].slice(0, kept.v6)
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/${16 * kept.v6}`
}
