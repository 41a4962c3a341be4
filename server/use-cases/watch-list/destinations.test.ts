import { expect, test } from 'vitest'
import { watchDays } from './days.ts'
import { normalAddress, sharedDestinations } from './destinations.ts'
import { codeWith } from './testing/code.ts'

test.each([
  ['https://Example.ORG/Menu', 'https://example.org/Menu', 'capitals of the host'],
  ['https://example.org:443/menu', 'https://example.org/menu', 'the default port'],
  ['https://example.org/menu/', 'https://example.org/menu', 'the slash at the end'],
  ['https://example.org/', 'https://example.org', 'the slash of the root'],
  ['https://example.org/menu#today', 'https://example.org/menu', 'the place in the page'],
  [
    'https://example.org/menu?utm_source=qr&UTM_Campaign=x&gclid=1',
    'https://example.org/menu',
    'parameters of tracking',
  ],
  [
    ' https://example.org/menu?table=4&utm_source=qr ',
    'https://example.org/menu?table=4',
    'blanks and tracking beside another',
  ],
])('%s is %s: it makes no difference to whoever scans: %s', (address, normal) => {
  expect(normalAddress(address)).toBe(normal)
})

test.each([
  ['https://example.org/menu?table=4', 'https://example.org/menu?table=5', 'another parameter'],
  ['https://example.org/?a=1&b=2', 'https://example.org/?b=2&a=1', 'another order'],
  ['https://example.org/menu', 'http://example.org/menu', 'another protocol'],
  ['https://example.org:8443/menu', 'https://example.org/menu', 'another port'],
  ['https://example.org/menu', 'https://example.org/Menu', 'capitals of the path'],
  ['https://example.org/#/menu', 'https://example.org/#/drinks', 'a fragment that is a page'],
  ['mailto:menu@example.org', 'mailto:bar@example.org', 'what is no page'],
  ['call us', 'write to us', 'what is no address'],
])('%s and %s are two destinations: %s', (one, other) => {
  expect(normalAddress(one)).not.toBe(normalAddress(other))
})

const days = watchDays('UTC', Date.parse('2026-05-15T14:40:00Z'), false)
const [spring, summer] = ['spring', 'summer'].map((id) => ({ id, name: id }))
const code = (
  id: string,
  destinationUrl: string,
  campaign: typeof spring | null | undefined = null,
  totalScans = 0,
) => ({
  ...codeWith(days, () => 0),
  id,
  destinationUrl,
  campaign,
  totalScans,
})

test('codes of several campaigns come before those of one, then the larger groups', () => {
  const groups = sharedDestinations([
    code('a', 'https://example.org/one', spring),
    code('b', 'https://example.org/one/', spring),
    code('c', 'https://example.org/one', spring),
    code('d', 'https://example.org/two', spring, 3),
    code('e', 'https://example.org/two', summer, 7),
    code('f', 'https://example.org/loose'),
    code('g', 'https://example.org/loose'),
    code('h', 'https://example.org/alone'),
    code('i', ''),
    code('j', ''),
  ])
  expect(
    groups.map(({ address, oneCampaign, codes }) => [address, oneCampaign, codes.map(({ id }) => id).join()]),
  ).toEqual([
    // Those of no campaign are not of one.
    ['https://example.org/loose', false, 'f,g'],
    ['https://example.org/two', false, 'e,d'],
    ['https://example.org/one', true, 'a,b,c'],
  ])
})

test('where the source does not tell campaigns, nobody can say', () => {
  const [group] = sharedDestinations([
    { ...code('a', 'https://example.org'), campaign: undefined },
    { ...code('b', 'https://example.org'), campaign: undefined },
  ] as never)
  expect(group?.oneCampaign).toBeUndefined()
})
