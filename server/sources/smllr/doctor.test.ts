import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readConfig } from '#server/config.ts'
import type { Finding } from '#server/finding.ts'
import { silentLog } from '#server/testing/silent-log.ts'
import type { Fixture } from '#server/sources/conformance/fixture.ts'
import { examineAccount } from './doctor.ts'
import { createStandIn, type StandIn } from './testing/stand-in.ts'

const NOW = Date.parse('2026-05-15T12:00:00Z')
const scan = {
  qrId: 'poster',
  visitor: 'v',
  country: 'US',
  region: '',
  city: '',
  device: 'Mobile',
  referrer: '',
  bot: false,
}

/** One code with a scan at 3, five at 9 and two at 20 o'clock UTC, on a day that may be chosen. */
function accountWith(date: string): Fixture {
  const times = ['03', ...Array<string>(5).fill('09'), '20', '20']
  return {
    clients: [{ id: 'north', name: 'Northwind', status: 'ACTIVE' }],
    campaigns: [{ id: 'spring', name: 'Spring' }],
    codes: [
      {
        id: 'poster',
        title: 'Poster',
        shortUrl: 'https://smllr.example.com/p',
        destinationUrl: 'https://example.com',
        createdAt: '2026-01-01T00:00:00Z',
        campaignId: 'spring',
        clientId: 'north',
      },
    ],
    scans: times.map((hour) => ({ ...scan, at: `${date}T${hour}:30:00Z` })),
  }
}

let vendor: StandIn
let proxy: Server | undefined

const open = async (date: string) =>
  (vendor = await createStandIn({ organisation: accountWith(date), clock: () => NOW }))
beforeEach(() => open('2026-05-10'))
afterEach(async () => {
  proxy?.close()
  proxy = undefined
  await vendor.close()
})

/** What the doctor says of each thing. */
async function examine(settings: Record<string, string> = {}): Promise<Record<string, Finding>> {
  const config = readConfig({ SMLLR_API_KEY: vendor.key(), SMLLR_BASE_URL: vendor.url, ...settings }).smllr!
  const findings: Record<string, Finding> = {}
  await examineAccount({
    config,
    // The stand-in's own clock is the machine's, as is that of its `Date` headers.
    clock: () => NOW,
    log: silentLog,
    onFinding: (finding) => (findings[finding.about] = finding),
  })
  return findings
}

const verdicts = (findings: Record<string, Finding>) =>
  Object.fromEntries(Object.entries(findings).map(([about, { verdict }]) => [about, verdict]))

/** The vendor with something changed on the way there or back. */
async function behind(change: { query?: (query: string) => string; date?: string }): Promise<string> {
  const target = new URL(vendor.url)
  proxy = createServer((incoming, outgoing) => {
    const [path, query = ''] = incoming.url!.split('?')
    const options = { port: target.port, path: `${path}?${change.query?.(query) ?? query}`, headers: incoming.headers }
    request(options, (answer) => {
      outgoing.writeHead(answer.statusCode!, { ...answer.headers, ...(change.date && { date: change.date }) })
      answer.pipe(outgoing)
    }).end()
  })
  await new Promise<void>((resolve) => proxy!.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(proxy.address() as AddressInfo).port}${target.pathname}`
}

/** As the `Date` header has it. */
const dateOf = (instant: number) => new Date(instant).toUTCString()

test('an account that is as documented has nothing to mend, and nine requests tell so', async () => {
  const findings = await examine({ SMLLR_BASE_URL: await behind({ date: dateOf(NOW) }) })
  expect(verdicts(findings)).toEqual({
    '/qrs': 'good',
    Key: 'good',
    '/campaigns': 'good',
    '/clients': 'good',
    '/summary': 'good',
    '/qr/:id': 'good',
    '/campaign/:id': 'good',
    '/client/:id': 'good',
    Offset: 'good',
    Clock: 'good',
    Time: 'good',
    Budget: 'good',
  })
  expect(vendor.requests()).toHaveLength(9)
  expect(findings['Budget']!.text).toBe(
    'The doctor made 9 requests. SMLLR does not tell how many are left; the server counts them itself, up to 60 a minute.',
  )
  expect(findings['Key']!.text).toBe(`SMLLR takes the key that ends in ${vendor.key().slice(-4)}.`)
})

describe('the sign of the offset', () => {
  test('is found as JavaScript’s, and the opposite setting is to be mended', async () => {
    const { Offset } = await examine({ SMLLR_TIMEZONE_SIGN: 'east' })
    expect(Offset).toMatchObject({ verdict: 'bad', text: expect.stringContaining('Set SMLLR_TIMEZONE_SIGN=js.') })
  })

  test('is found as east of a vendor that means that', async () => {
    const SMLLR_BASE_URL = await behind({ query: (query) => query.replace('timezoneOffset=', 'timezoneOffset=-') })
    expect((await examine({ SMLLR_BASE_URL, SMLLR_TIMEZONE_SIGN: 'east' }))['Offset']!.verdict).toBe('good')
    expect((await examine({ SMLLR_BASE_URL }))['Offset']!.text).toContain('Set SMLLR_TIMEZONE_SIGN=east.')
  })

  test('is found to be ignored', async () => {
    const SMLLR_BASE_URL = await behind({ query: (query) => query.replace(/timezoneOffset=-?\d+/, '') })
    expect((await examine({ SMLLR_BASE_URL }))['Offset']).toMatchObject({
      verdict: 'bad',
      text: expect.stringContaining('SMLLR ignores it'),
    })
  })

  test('is found by a day of the month before where this month has none', async () => {
    await vendor.close()
    await open('2026-04-20')
    expect((await examine())['Offset']!.verdict).toBe('good')
    expect(vendor.requests()).toHaveLength(10)
  })

  test.each([
    ['the scans are long ago', '2025-01-20'],
    // Yesterday may still go on in some zone.
    ['the scans are of yesterday', '2026-05-14'],
  ])('is inconclusive where %s, and that is no fault', async (_, date) => {
    await vendor.close()
    await open(date)
    expect((await examine())['Offset']).toMatchObject({
      verdict: 'unsure',
      text: expect.stringContaining('inconclusive'),
    })
  })

  test('is inconclusive for an account without codes', async () => {
    vendor.fail({ fault: '404', endpoint: 'qrs' })
    const findings = await examine()
    expect(findings['/qrs']!.verdict).toBe('bad')
    expect(findings['/qr/:id']).toMatchObject({ verdict: 'unsure', text: 'Not asked, for the account lists none.' })
    expect(findings['Offset']!.verdict).toBe('unsure')
    expect(findings['Key']).toBeUndefined()
  })
})

test('a wrong key is told after one request', async () => {
  const findings = await examine({ SMLLR_API_KEY: 'smllr_live_of-yesterday' })
  expect(verdicts(findings)).toMatchObject({ Key: 'bad' })
  expect(findings['Key']!.text).not.toContain('yesterday')
  expect(vendor.requests()).toHaveLength(1)
})

test('nothing more is asked once the limit is used up', async () => {
  vendor.fail({ fault: '429', endpoint: 'summary' })
  expect((await examine())['Connection']).toMatchObject({
    verdict: 'bad',
    text: expect.stringContaining('Try again in 60 seconds.'),
  })
  expect(vendor.requests()).toHaveLength(4)
})

test('an endpoint that fails or cannot be read does not keep the others from being examined', async () => {
  vendor.fail({ fault: '500', endpoint: 'campaigns' })
  vendor.fail({ fault: 'html', endpoint: 'clients' })
  vendor.fail({ fault: 'missing fields', endpoint: 'summary', field: 'topDevices' })
  const findings = await examine()
  expect(verdicts(findings)).toMatchObject({
    '/campaigns': 'bad',
    '/clients': 'bad',
    '/summary': 'bad',
    '/qr/:id': 'good',
    '/campaign/:id': 'unsure',
  })
  expect(findings['/summary']!.text).toBe('It lacks topDevices.')
  expect(findings['/qr/:id']!.text).toContain('Named otherwise, but understood: devices')
})

// The header has whole seconds, so that nobody can tell more exactly.
test.each([
  [0, 'good', /agrees/],
  [20_000, 'unsure', /This machine is 2[01] seconds behind SMLLR\./],
  [-300_000, 'bad', /This machine is (299|300) seconds ahead of SMLLR\./],
])('a vendor whose clock is %d ms ahead is told as %s', async (ahead, verdict, text) => {
  const { Clock } = await examine({ SMLLR_BASE_URL: await behind({ date: dateOf(NOW + ahead) }) })
  expect(Clock).toMatchObject({ verdict, text: expect.stringMatching(text) })
})

test('a vendor that allows less than is set is told with what to set', async () => {
  await vendor.close()
  vendor = await createStandIn({
    organisation: accountWith('2026-05-10'),
    clock: () => NOW,
    limit: 40,
    tellsPace: true,
  })
  expect((await examine())['Budget']).toMatchObject({
    verdict: 'unsure',
    text: 'The doctor made 9 requests. 31 are left now, says SMLLR. It allows 40, less than the 60 that are set. Set SMLLR_REQUESTS_PER_MINUTE=40.',
  })
})
