import { expect, test } from 'vitest'
import { spaceOf, type AddressSpace } from './address-space.ts'

test.each<[AddressSpace, string]>([
  ['public', '93.184.216.34'],
  ['public', '2606:2800:220:1::1'],
  ['public', '100.128.0.1'],
  ['public', '172.32.0.1'],
  ['local', '10.1.2.3'],
  ['local', '172.31.255.255'],
  ['local', '192.168.0.1'],
  ['local', '100.64.0.1'],
  ['local', 'fd12:3456::1'],
  ['local', '::ffff:192.168.0.1'],
  ['loopback', '127.0.0.1'],
  ['loopback', '127.8.8.8'],
  ['loopback', '::1'],
  ['loopback', '::ffff:127.0.0.1'],
  ['never', '169.254.169.254'],
  ['never', '::ffff:169.254.169.254'],
  ['never', '::ffff:a9fe:a9fe'],
  ['never', '64:ff9b::a9fe:a9fe'],
  ['never', '64:ff9b::7f00:1'],
  ['never', '2002:a9fe:a9fe::1'],
  ['never', 'fe80::1'],
  ['never', 'fe80::1%eth0'],
  ['never', 'fd00:ec2::254'],
  ['never', '100.100.100.200'],
  ['never', '0.0.0.0'],
  ['never', '0.1.2.3'],
  ['never', '::'],
  ['never', '255.255.255.255'],
  ['never', '224.0.0.1'],
  ['never', 'ff02::1'],
  ['never', 'localhost'],
])('%s: %s', (expected, address) => {
  expect(spaceOf(address)).toBe(expected)
})
