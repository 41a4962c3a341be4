import { expect, test } from 'vitest'
import { addressesIn, isMailAddress } from './mail-address.ts'

test.each([
  'ann@example.org',
  'a.b+c_d@mail.example.co.uk',
  "o'hara@example.org",
  'ann@müller.example',
  'ann@xn--mller-kva.example',
  `${'a'.repeat(64)}@example.org`,
])('%s is an address', (text) => expect(isMailAddress(text)).toBe(true))

test.each([
  '',
  'ann',
  'ann@',
  '@example.org',
  'ann@example',
  'ann@@example.org',
  'ann@example.org.',
  'ann@-example.org',
  '.ann@example.org',
  'ann..b@example.org',
  'a nn@example.org',
  '"ann"@example.org',
  'ann@[127.0.0.1]',
  'Ann <ann@example.org>',
  'ann@example.org,bob@example.org',
  'ann@example.org\nBcc: eve@example.net',
  'ann@example.org\r\n',
  'ann@exa\u200bmple.org',
  `${'a'.repeat(65)}@example.org`,
  `ann@${'a.'.repeat(130)}org`,
])('%j is none', (text) => expect(isMailAddress(text)).toBe(false))

test('addresses are found in what people paste', () => {
  expect(
    addressesIn(
      'Ann Bee <ann@example.org>; bob@example.org,\n  "C, Dee" <cc@example.org> ann@example.net ANN@example.org nobody',
    ),
  ).toEqual(['ann@example.org', 'bob@example.org', 'cc@example.org', 'ann@example.net', 'nobody'])
})
