import { isIPv6 } from 'node:net'

const withinIPv6 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

/** What is counted as one network: an address of IPv4, or the 64 bits of one of IPv6 within which anybody has millions. */
export function networkOf(address: string) {
  const plain = withinIPv6.exec(address)?.[1] ?? address.replace(/%.*/, '')
  if (!isIPv6(plain)) return plain
  const [before = [], after = []] = plain.split('::').map((part) => part.split(':').filter(Boolean))
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  const groups = [...before, ...zeros, ...after].slice(0, 4)
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}
