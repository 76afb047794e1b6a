import { expect, test } from 'vitest'
import { networkOf } from '#lib/network.ts'

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s is counted as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

test('of a coarser one less is kept, and nothing of what is no address', () => {
  const addresses = ['192.0.2.77', '::ffff:192.0.2.77', '2001:db8:1:2::7', '::1', 'nonsense']
  expect(addresses.map((address) => networkOf(address, { v4: 3, v6: 3 }))).toEqual([
    '192.0.2.0/24',
    '192.0.2.0/24',
    '2001:db8:1::/48',
    '0:0:0::/48',
    null,
  ])
})
