import { gunzipSync, zstdDecompressSync } from 'node:zlib'
import type { Hono } from 'hono'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DASHBOARD_BASE, EXTERNAL_BASE } from '#contract/bases.ts'
import { status } from '#contract/app.ts'
import { Problem } from '#contract/problem.ts'
import { endpoints, envelope } from '#contract/reporting.ts'
import { createLog } from '#server/log.ts'
import type { ReportSource } from '#server/sources/source.ts'
import { endpointNames } from '#server/use-cases/report.ts'
import { NOW, ODD_ID, makeSmallOrganisation, type SmallOrganisation } from '#server/testing/small-organisation.ts'
import { ask, testApp } from '#server/testing/test-app.ts'

let organisation: SmallOrganisation
let source: ReportSource
let app: Hono

beforeAll(async () => {
  organisation = await makeSmallOrganisation()
  source = organisation.source
  app = testApp({ source, keys: { check: (secret) => (secret === 'good' ? 'key_1' : undefined) } })
})
afterAll(() => organisation.remove())

const get = (path: string) => ask(app, DASHBOARD_BASE + path)

describe('each endpoint of the contract', () => {
  const ids: Partial<Record<string, string>> = { qr: 'poster', campaign: 'spring', client: 'north' }
  test.each(endpointNames)('%s answers the dashboard and a machine with a key alike', async (name) => {
    const path = endpoints[name].path.replace(':id', ids[name] ?? '')
    const dashboard = await ask(app, DASHBOARD_BASE + path)
    const machine = await ask(app, EXTERNAL_BASE + path, { headers: { 'x-api-key': 'good' } })
    expect(dashboard.status).toBe(200)
    expect(machine.body).toEqual(dashboard.body)
    expect(v.is(envelope(endpoints[name].data), dashboard.body)).toBe(true)
    expect(dashboard.body.message).toBe('Success')
    expect(dashboard.headers.get('Cache-Control')).toBe('no-store')
  })
})

test('the summary of this month counts what was scanned before now, without bots', async () => {
  const { body } = await get('/summary')
  expect(body.data).toMatchObject({ totalScans: 5, uniqueVisitors: 3 })
  expect(body.data.comparison).toBeUndefined()
  expect(body.meta).toEqual({
    asOf: '2026-05-15T12:00:00.000Z',
    period: {
      name: 'month',
      date: '2026-05-01',
      timezone: '+00:00',
      from: '2026-05-01T00:00:00.000Z',
      to: '2026-06-01T00:00:00.000Z',
      bucket: 'day',
      last: '2026-05-31',
      weekStart: 'monday',
      unfinished: true,
    },
  })
})

test('bots=include counts the scan by a bot too', async () => {
  expect((await get('/summary?bots=include')).body.data.totalScans).toBe(6)
})

test('a period is that of the zone: 8:00 UTC is half past one in Kolkata', async () => {
  const { body } = await get('/qr/poster?period=day&timeLineDate=2026-05-01&timezone=Asia/Kolkata')
  expect(body.meta.period).toMatchObject({ from: '2026-04-30T18:30:00.000Z', timezone: 'Asia/Kolkata' })
  const scanned = body.data.timeline?.filter((entry) => entry.scans > 0)
  expect(scanned).toEqual([{ date: '2026-05-01T13:00', scans: 1, start: '2026-05-01T07:30:00.000Z' }])
  expect(body.data.timeline).toHaveLength(24)
})

test('a period yet to come is empty, not an error', async () => {
  const { status: code, body } = await get('/summary?timeLineDate=2027-01-01&compare=previous')
  expect(code).toBe(200)
  expect(body.data).toMatchObject({ totalScans: 0, timeline: [], comparison: { totalScans: 0, whole: false } })
})

test('an id may hold any letter, as long as it is encoded', async () => {
  const { body } = await get(`/qr/${encodeURIComponent(ODD_ID)}`)
  expect(body.data).toMatchObject({ qrId: ODD_ID, totalScans: 1 })
})

test.each(['/qr/nosuch', '/campaign/nosuch', '/client/nosuch'])('%s is not found', async (path) => {
  const { status: code, body } = await get(`${path}?compare=previous`)
  expect(code).toBe(404)
  expect(body).toEqual({ status: 404, message: expect.stringContaining('with this id'), data: null })
})

describe('of some scans only', () => {
  test('all figures are of these: those of the same part of the month before too', async () => {
    const { data } = (await get('/summary?country=US&compare=previous')).body
    // Visitor 1 on the 1st and the 15th of May; visitors 1 and 4 up to noon of the 15th of April.
    expect(data).toMatchObject({
      totalScans: 2,
      uniqueVisitors: 1,
      topCountries: [{ country: 'United States', scans: 2, countryCode: 'US' }],
      topDevices: [{ device: 'Mobile', count: 2 }],
      topQrs: [{ id: 'poster', title: 'The poster', scans: 2 }],
      geolocation: [{ country: 'US', region: '', city: '', scans: 2 }],
      scannedQrs: 1,
      comparison: { totalScans: 2, uniqueVisitors: 2 },
    })
    expect(data.comparison!.timeline!.reduce((sum, { scans }) => sum + scans, 0)).toBe(4)
  })

  test('an empty value asks for what is not known, and several are all true', async () => {
    expect((await get('/summary?country=')).body.data).toMatchObject({ totalScans: 1, topQrs: [{ id: ODD_ID }] })
    expect((await get('/campaign/spring?device=Desktop')).body.data).toMatchObject({ aggregatedScans: 2 })
    expect((await get('/client/north?device=Desktop&country=US')).body.data).toMatchObject({ totalScans: 0 })
    expect((await get('/qr/poster?referrer=Direct&country=DE')).body.data).toMatchObject({ totalScans: 1 })
  })

  test.each([
    ['country=Germany', 'country is "Germany", but it must be an ISO 3166-1 code of two capital letters'],
    ['region=Georgia', 'region is given without country'],
    ['device=mobile', 'device is "mobile", but it must be one of Mobile, Desktop, Tablet, TV, Other, Unknown'],
    [`referrer=${'x'.repeat(257)}`, 'must have at most 256 characters'],
    ['country=DE&country=FR', 'country is given 2 times, but only once is allowed.'],
  ])('%s is refused', async (query, words) => {
    const { status: code, body } = await get(`/summary?${query}`)
    expect(code).toBe(400)
    expect(body.message).toContain(words)
  })
})

describe('compared with the period before', () => {
  test('an unfinished month is compared with the same part of the month before', async () => {
    const { body } = await get('/qr/poster?compare=previous')
    const { timeline = [], ...rest } = body.data.comparison!
    expect(rest).toEqual({
      from: '2026-04-01T00:00:00.000Z',
      to: '2026-04-15T12:00:00.000Z',
      whole: false,
      totalScans: 2,
      uniqueVisitors: 2,
    })
    expect(timeline).toHaveLength(30)
    expect(timeline[14]).toMatchObject({ date: '2026-04-15', scans: 2 })
    expect(timeline[27]).toMatchObject({ date: '2026-04-28', scans: 1 })
  })

  test('a finished month is compared with all of the month before', async () => {
    const { body } = await get('/summary?timeLineDate=2026-04-10&compare=previous')
    expect(body.data.totalScans).toBe(4)
    expect(body.data.comparison).toMatchObject({
      from: '2026-03-01T00:00:00.000Z',
      to: '2026-04-01T00:00:00.000Z',
      whole: true,
      totalScans: 0,
    })
  })

  test.each([
    ['/campaign/spring', 4],
    ['/client/north', 4],
  ])('%s is compared too', async (path, scans) => {
    const { body } = await get(`${path}?compare=previous`)
    expect(body.data.aggregatedScans ?? body.data.totalScans).toBe(scans)
    expect(body.data.comparison).toMatchObject({ totalScans: 2, whole: false })
  })

  test('when only the comparison cannot be had, the answer stands without it', async () => {
    const halting: ReportSource = {
      ...source,
      summary: (question) =>
        question.want === 'figures' ? Promise.reject(new Problem(503, 'Busy.')) : source.summary(question),
    }
    const { status: code, body } = await ask(testApp({ source: halting }), `${DASHBOARD_BASE}/summary?compare=previous`)
    expect(code).toBe(200)
    expect(body.data).toMatchObject({ totalScans: 5 })
    expect(body.data.comparison).toBeUndefined()
  })
})

describe('a parameter at fault is named, with its value and what is allowed', () => {
  test.each([
    ['period=decade', 'period is "decade", but it must be one of day, week, month, year.'],
    ['period=', 'period is "", but it must be one of day, week, month, year.'],
    [
      'timeLineDate=2026-02-30',
      'timeLineDate is "2026-02-30", but it must be an ISO 8601 date from 1990 to 2099, such as 2026-05-15.',
    ],
    [
      'timeLineDate=yesterday',
      'timeLineDate is "yesterday", but it must be an ISO 8601 date from 1990 to 2099, such as 2026-05-15.',
    ],
    ['timezoneOffset=abc', 'timezoneOffset is "abc", but it must be minutes in steps of 15'],
    ['timezoneOffset=7', 'timezoneOffset is "7", but it must be minutes in steps of 15'],
    ['timezoneOffset=900', 'timezoneOffset is "900", but it must be minutes in steps of 15'],
    ['timezone=Mars/Olympus', 'timezone is "Mars/Olympus", but it must be an IANA time zone, such as Europe/Berlin.'],
    ['bots=maybe', 'bots is "maybe", but it must be exclude or include.'],
    ['compare=next', 'compare is "next", but it must be one of none, previous, year, custom.'],
    ['period=day&period=week', 'period is given 2 times, but only once is allowed.'],
  ])('%s', async (query, message) => {
    for (const path of ['/summary', '/qr/poster', '/campaign/spring', '/client/north']) {
      const { status: code, body } = await get(`${path}?${query}`)
      expect(code).toBe(400)
      expect(body).toEqual({ status: 400, message: expect.stringContaining(message), data: null })
    }
  })

  test('several faults are told together, and a long value is cut', async () => {
    const { body } = await get(`/summary?period=x&bots=y&timezone=${'z'.repeat(5000)}`)
    expect(body.message).toMatch(/period is "x".+bots is "y"/s)
    expect(body.message.length).toBeLessThan(500)
  })

  test('a parameter that nobody knows is ignored, however often it is given', async () => {
    expect((await get('/summary?utm_source=mail&utm_source=web&constructor=1')).status).toBe(200)
    expect((await get('/qrs?period=decade')).status).toBe(200)
  })
})

describe('the first of the codes', () => {
  const ids = (body: { data: unknown }) => (body.data as { id: string }[]).map(({ id }) => id)

  test('are those with most scans, and it is said how many there are', async () => {
    const all = (await get('/qrs')).body
    expect(ids(all)).toHaveLength(4)
    expect(all.meta).not.toHaveProperty('count')
    const first = (await get('/qrs?top=1')).body
    expect(first.data).toEqual((all.data as unknown as { id: string }[]).filter(({ id }) => id === 'poster'))
    expect(first.meta).toEqual({ ...all.meta, count: 4 })
    // The flyer and the odd one have one scan each: as in the list of the dashboard, the last of them comes first.
    const ofOne = ids(all).filter((id) => id === 'flyer' || id === ODD_ID)
    expect(ids((await get('/qrs?top=9999')).body)).toEqual(['poster', ...ofOne.toReversed(), 'unseen'])
    expect(ids((await get('/qrs?top=3')).body)).toEqual(['poster', ...ofOne.toReversed()])
  })

  test.each(['0', '-1', '1.5', '10000', 'all', ''])('are not "%s" many', async (top) => {
    const { status: code, body } = await get(`/qrs?top=${top}`)
    expect(code).toBe(400)
    expect(body.message).toContain('must be a whole number from 1 to 9999')
  })
})

describe('what is not there', () => {
  test.each([
    '/api/nothing',
    '/api',
    '/api/reporting',
    '/api/reporting/',
    '/api/reporting/qr/',
    '/api/reporting/qr/a/b',
  ])('%s is not found, and is not the page', async (path) => {
    const { status: code, body } = await ask(app, path, { headers: { Accept: 'text/html' } })
    expect(code).toBe(404)
    expect(body).toMatchObject({ status: 404, data: null })
  })

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is not allowed', async (method) => {
    for (const path of [`${DASHBOARD_BASE}/qr/poster`, '/api/status', '/api/openapi.json', '/healthz', '/readyz']) {
      const { status: code, headers, body } = await ask(app, path, { method })
      expect(code).toBe(405)
      expect(headers.get('Allow')).toBe('GET, HEAD')
      expect(body.status).toBe(405)
    }
  })

  test('HEAD answers the headers alone', async () => {
    const { status: code, headers, body } = await ask(app, `${DASHBOARD_BASE}/summary`, { method: 'HEAD' })
    expect(code).toBe(200)
    expect(Number(headers.get('Content-Length'))).toBeGreaterThan(100)
    expect(body).toBeNull()
  })
})

describe('when something fails that nobody foresaw', () => {
  test('the answer holds a reference that the log has too, and nothing of the machine', async () => {
    const lines: string[] = []
    const log = createLog({ level: 'info', format: 'text', clock: () => NOW, write: (line) => lines.push(line) })
    const broken: ReportSource = { ...source, clients: () => Promise.reject(new Error('at /srv/app sb_live_0123')) }
    const { status: code, body } = await ask(testApp({ source: broken, log }), `${DASHBOARD_BASE}/clients`)
    expect(code).toBe(500)
    expect(body).toEqual({ status: 500, message: expect.stringMatching(/reference [0-9a-f]{8}\.$/), data: null })
    expect(JSON.stringify(body)).not.toContain('/srv/app')
    const reference = /reference ([0-9a-f]{8})/.exec(body.message)![1]!
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(reference)
    expect(lines[0]).toContain('/srv/app')
    expect(lines[0]).not.toContain('sb_live_0123')
  })

  test('an answer that breaks the contract is a fault when answers are checked', async () => {
    const broken: ReportSource = {
      ...source,
      clients: () => Promise.resolve({ data: [{ id: 'a' }] as never, asOf: NOW }),
    }
    expect((await ask(testApp({ source: broken }), `${DASHBOARD_BASE}/clients`)).status).toBe(500)
    expect((await ask(testApp({ source: broken, checkAnswers: false }), `${DASHBOARD_BASE}/clients`)).status).toBe(200)
  })

  test('a source that cannot answer now says when to ask again', async () => {
    const busy: ReportSource = {
      ...source,
      qrs: () => Promise.reject(new Problem(503, 'The scans database cannot answer.', { retryAfterSeconds: 5 })),
    }
    const { status: code, headers, body } = await ask(testApp({ source: busy }), `${DASHBOARD_BASE}/qrs`)
    expect(code).toBe(503)
    expect(headers.get('Retry-After')).toBe('5')
    expect(body.message).toBe('The scans database cannot answer.')
  })
})

describe('about the server itself', () => {
  test('the status says what stands behind the figures', async () => {
    const { body } = await ask(app, '/api/status')
    expect(v.parse(status, body.data)).toMatchObject({
      source: { kind: 'own', label: 'Your scans', countsBots: true, countsDays: true, filters: true },
      now: '2026-05-15T12:00:00.000Z',
    })
  })

  test('it is alive and ready while its source answers', async () => {
    expect((await ask(app, '/healthz')).status).toBe(200)
    expect((await ask(app, '/readyz')).status).toBe(200)
  })

  test('it is alive but not ready while its source does not answer, or it is still being filled', async () => {
    const gone = testApp({ source: { ...source, describe: () => Promise.reject(new Error('gone')) } })
    expect((await ask(gone, '/healthz')).status).toBe(200)
    expect(await ask(gone, '/readyz')).toMatchObject({ status: 503, body: { status: 503, data: null } })
    const filling = testApp({ source, notReadyBecause: () => 'The demo organisation is being filled in.' })
    expect((await ask(filling, '/readyz')).body.message).toBe('The demo organisation is being filled in.')
  })
})

test('each row of a list stands on a line of its own, so that a long one can be read in portions', async () => {
  const answer = await app.request(`http://localhost${DASHBOARD_BASE}/qrs`, { headers: { Host: 'localhost' } })
  const text = await answer.text()
  const [opening, ...lines] = text.split('\n')
  const rows = lines.slice(0, -1).map((line): unknown => JSON.parse(line.replace(/,$/, '')))
  expect(opening).toMatch(/"data":\[$/)
  expect(lines.at(-1)).toMatch(/^\],"meta":/)
  expect(rows.length).toBeGreaterThan(1)
  expect(JSON.parse(text)).toHaveProperty('data', rows)
})

describe('a large answer', () => {
  const asked = (path: string, accepted: string) =>
    app.request(`http://localhost${DASHBOARD_BASE}${path}`, {
      headers: { Host: 'localhost', 'Accept-Encoding': accepted },
    })
  const LARGE = '/summary?period=month&compare=previous'

  test.each([
    ['gzip', 'gzip', gunzipSync],
    ['gzip, deflate, br, zstd', 'zstd', zstdDecompressSync],
    ['zstd;q=0.5, gzip', 'zstd', zstdDecompressSync],
    ['zstd;q=0, gzip', 'gzip', gunzipSync],
  ])('is compressed for who takes %s', async (accepted, encoding, decompress) => {
    const sent = await asked(LARGE, accepted)
    expect(sent.headers.get('Content-Encoding')).toBe(encoding)
    expect(sent.headers.get('Vary')).toBe('Accept-Encoding')
    const text = decompress(await sent.arrayBuffer()).toString()
    expect(JSON.parse(text)).toMatchObject({ data: { totalScans: 5 } })
  })

  test.each(['', 'br', 'identity'])('is left as it is for who takes "%s"', async (accepted) => {
    const sent = await asked(LARGE, accepted)
    expect(sent.headers.get('Content-Encoding')).toBeNull()
    expect(await sent.json()).toMatchObject({ data: { totalScans: 5 } })
  })

  test('is, unlike a small one, compressed at all', async () => {
    for (const accepted of ['gzip', 'zstd']) {
      expect((await asked('/campaigns', accepted)).headers.get('Content-Encoding')).toBeNull()
    }
  })
})
