import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { fixture } from '#server/sources/conformance/fixture.ts'
import { createStandIn, type StandIn, type StandInOptions } from './stand-in.ts'
import { madeAccount } from './made-account.ts'

const NOW = Date.parse('2026-05-15T12:00:00Z')
const opened: StandIn[] = []
afterAll(async () => {
  for (const standIn of opened) await standIn.close()
})

async function open(options: Partial<StandInOptions> = {}): Promise<StandIn> {
  const standIn = await createStandIn({ organisation: fixture, clock: () => NOW, limit: Infinity, ...options })
  opened.push(standIn)
  return standIn
}

const vendor = await open()
afterEach(() => vendor.heal())

interface Told {
  readonly status: number
  readonly message: string
  readonly data: Record<string, unknown>
  readonly headers: Headers
}

async function ask(path: string, options: { of?: StandIn; headers?: Record<string, string> } = {}): Promise<Told> {
  const { of = vendor, headers = { 'x-api-key': of.key() } } = options
  const answer = await fetch(`${of.url}${path}`, { headers, redirect: 'manual' })
  const body = (await answer.json()) as Omit<Told, 'headers'>
  expect(body.status).toBe(answer.status)
  return { ...body, headers: answer.headers }
}

describe('The stand-in of the vendor', () => {
  it('answers in the vendor’s envelope with the documented fields and no other', async () => {
    const fields = async (path: string) => {
      const { data } = await ask(path)
      return Object.keys((Array.isArray(data) ? data[0] : data) as object)
    }
    expect(await ask('/clients')).toMatchObject({ status: 200, message: 'Success' })
    expect(await fields('/summary?period=year')).toEqual(['totalScans', 'uniqueVisitors', 'topDevices', 'topCountries'])
    expect(await fields('/qrs')).toEqual(['id', 'title', 'shortUrl', 'destinationUrl', 'createdAt', 'totalScans'])
    expect(await fields('/qr/menu')).toEqual(['qrId', 'timeline', 'geolocation', 'deviceTypes', 'referrers'])
    expect(await fields('/campaigns')).toEqual(['id', 'name', 'qrCount', 'totalScans'])
    expect(await fields('/campaign/spring')).toEqual(['campaignId', 'name', 'aggregatedScans', 'topPerformingQr'])
    expect(await fields('/clients')).toEqual(['id', 'name', 'status', 'activeQrs'])
    expect(await fields('/client/cafe')).toEqual(['clientId', 'clientName', 'totalScans', 'activeQrs'])
  })

  it('counts the leap day by hand: New Delhi’s in an offset of -330, without bots', async () => {
    const { data } = await ask('/qr/poster?period=day&timeLineDate=2024-02-29&timezoneOffset=-330')
    const busy = (data['timeline'] as { date: string; scans: number }[]).filter(({ scans }) => scans > 0)
    expect(busy).toEqual([
      { date: '2024-02-29T00:00', scans: 1 },
      { date: '2024-02-29T23:00', scans: 2 },
    ])
    expect(data['timeline']).toHaveLength(24)
  })

  it('names countries in the summary and codes them for a code', async () => {
    const summary = await ask('/summary?period=day&timeLineDate=2024-02-29')
    expect(summary.data['topCountries']).toContainEqual({ country: 'India', scans: expect.any(Number) })
    const qr = await ask('/qr/poster?period=day&timeLineDate=2024-02-29')
    expect(qr.data['geolocation']).toContainEqual({ city: 'Pune', region: 'Maharashtra', country: 'IN', scans: 2 })
  })

  it('takes a month of UTC up to now when nothing is said', async () => {
    const { data } = await ask('/qr/menu')
    expect((data['timeline'] as { date: string }[]).map(({ date }) => date).at(0)).toBe('2026-05-01')
    expect((data['timeline'] as { date: string }[]).map(({ date }) => date).at(-1)).toBe('2026-05-15')
  })

  it('begins weeks on Monday, and gives a year its months', async () => {
    const week = await ask('/qr/menu?period=week&timeLineDate=2025-01-01')
    expect((week.data['timeline'] as { date: string }[])[0]!.date).toBe('2024-12-30')
    const year = await ask('/qr/menu?period=year&timeLineDate=2025-06-01')
    expect((year.data['timeline'] as { date: string }[]).map(({ date }) => date).slice(0, 2)).toEqual([
      '2025-01',
      '2025-02',
    ])
  })

  it('takes the key in either header, and no other', async () => {
    expect((await ask('/clients', { headers: { Authorization: `Bearer ${vendor.key()}` } })).status).toBe(200)
    expect((await ask('/clients', { headers: { 'x-api-key': 'smllr_live_wrong' } })).status).toBe(401)
    expect((await ask('/clients', { headers: {} })).status).toBe(401)
  })

  it('ends the old key as soon as there is a new one', async () => {
    const own = await open()
    const old = own.key()
    const renewed = own.rotateKey()
    expect((await ask('/clients', { of: own, headers: { 'x-api-key': old } })).status).toBe(401)
    expect((await ask('/clients', { of: own, headers: { 'x-api-key': renewed } })).status).toBe(200)
  })

  it.each([
    ['/summary?period=decade', 400, 'period must be one of day, week, month, year'],
    ['/summary?timeLineDate=yesterday', 400, 'timeLineDate must be an ISO date'],
    ['/summary?timezoneOffset=east', 400, 'timezoneOffset must be minutes'],
    ['/qr/nobody', 404, 'QR code not found'],
    ['/campaign/nobody', 404, 'Campaign not found'],
    ['/client/nobody', 404, 'Client not found'],
    ['/secrets', 404, 'Not found'],
    ['/qr/menu/more', 404, 'Not found'],
  ])('refuses %s with %i', async (path, status, message) => {
    expect(await ask(path)).toMatchObject({ status, message, data: null })
  })

  it('remembers every request with the time, and counts those refused too', async () => {
    let now = 5_000
    const own = await open({ arrivals: () => now })
    await ask('/qr/menu?period=day', { of: own })
    now = 6_000
    await ask('/clients', { of: own, headers: {} })
    expect(own.requests()).toEqual([
      { at: 5_000, path: '/qr/menu', query: 'period=day', status: 200 },
      { at: 6_000, path: '/clients', query: '', status: 401 },
    ])
  })

  it('refuses what goes beyond the limit in any 60 seconds', async () => {
    let now = 0
    const own = await open({ arrivals: () => now, limit: 3 })
    const at = async (seconds: number) => {
      now = seconds * 1000
      return (await ask('/clients', { of: own })).status
    }
    expect([await at(0), await at(30), await at(50), await at(59.9)]).toEqual([200, 200, 200, 429])
    // The first is a minute ago, the second is not.
    expect([await at(60), await at(61)]).toEqual([200, 429])
    expect([await at(90), await at(91)]).toEqual([200, 429])
  })

  it('says how many are left, and when to come again, only where it is to', async () => {
    const own = await open({ arrivals: () => 0, limit: 1, tellsPace: true })
    expect((await ask('/clients', { of: own })).headers.get('X-RateLimit-Remaining')).toBe('0')
    const refused = await ask('/clients', { of: own })
    expect(refused).toMatchObject({ status: 429 })
    expect(refused.headers.get('Retry-After')).toBe('60')
    expect((await ask('/clients')).headers.get('X-RateLimit-Limit')).toBeNull()
  })

  it('does wrong at one endpoint, so many times, until it is healed', async () => {
    vendor.fail({ fault: '500', endpoint: 'clients', times: 1 })
    vendor.fail({ fault: '403', endpoint: 'qr' })
    expect((await ask('/campaigns')).status).toBe(200)
    expect([(await ask('/clients')).status, (await ask('/clients')).status]).toEqual([500, 200])
    expect([(await ask('/qr/menu')).status, (await ask('/qr/menu')).status]).toEqual([403, 403])
    vendor.heal()
    expect((await ask('/qr/menu')).status).toBe(200)
  })

  it('has 50,000 codes when it is told to', async () => {
    vendor.fail({ fault: '50,000 codes' })
    expect((await ask('/qrs')).data).toHaveLength(50_000)
  })
})

describe('A made account', () => {
  const account = madeAccount({ now: NOW, scans: 5_000 })

  it('has as many codes, campaigns and clients as asked for, and is the same each time', () => {
    expect(account).toMatchObject({ codes: { length: 137 }, campaigns: { length: 9 }, clients: { length: 6 } })
    expect(madeAccount({ now: NOW, scans: 5_000 })).toEqual(account)
    const small = madeAccount({ now: NOW, codes: 3, campaigns: 0, clients: 0, scans: 10 })
    expect(small.codes.map(({ campaignId, clientId }) => campaignId + clientId)).toEqual(['', '', ''])
  })

  it('reaches from 13 months ago to a little after now, so that a running clock sees scans happen', () => {
    const times = account.scans.map(({ at }) => Date.parse(at)).sort((a, b) => a - b)
    expect(account.scans).toHaveLength(5_000)
    expect(times[0]).toBeLessThan(NOW - 396 * 86_400_000)
    expect(times.at(-1)).toBeGreaterThan(NOW + 3_600_000)
  })

  it('gives every code an id and a title of its own', () => {
    expect(new Set(account.codes.map(({ id }) => id)).size).toBe(137)
    expect(new Set(account.codes.map(({ title }) => title)).size).toBe(137)
  })
})
