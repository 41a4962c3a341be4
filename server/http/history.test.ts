import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HISTORY_PATH, type HistorySnapshot } from '#contract/history.ts'
import { Problem } from '#contract/problem.ts'
import { createLog } from '#server/log.ts'
import { silentLog } from '#server/testing/silent-log.ts'
import type { KnownHistory, ReportSource } from '#server/sources/source.ts'
import { NOW, makeSmallOrganisation, type SmallOrganisation } from '#server/testing/small-organisation.ts'
import { testApp } from '#server/testing/test-app.ts'

let organisation: SmallOrganisation
beforeAll(async () => {
  organisation = await makeSmallOrganisation()
})
afterAll(() => organisation.remove())

async function get(query: string, source: ReportSource = organisation.source, log = silentLog): Promise<Response> {
  return testApp({ source, log }).request(`http://127.0.0.1:4310${HISTORY_PATH}?${query}`, {
    headers: { Host: '127.0.0.1:4310', 'Accept-Encoding': 'gzip' },
  })
}

async function linesOf(answer: Response): Promise<HistorySnapshot[]> {
  return (await answer.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as HistorySnapshot)
}

const busy = ({ buckets }: HistorySnapshot) =>
  buckets.filter(({ scans }) => scans !== 0).map(({ date, scans }) => `${date} ${scans}`)

describe('a history over own scans', () => {
  test('comes in one line, uncompressed so that no line is held back', async () => {
    const answer = await get('from=2026-04-10&to=2026-05-31')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Content-Type')).toBe('application/x-ndjson; charset=utf-8')
    expect(answer.headers.get('Content-Encoding')).toBeNull()
    const lines = await linesOf(answer)
    expect(lines).toHaveLength(1)
    // 10 April to 15 May are 21 + 15 days; those to come are no buckets yet.
    expect(lines[0]!.buckets).toHaveLength(36)
    expect(busy(lines[0]!)).toEqual([
      '2026-04-15 2',
      '2026-04-28 1',
      '2026-05-01 1',
      '2026-05-02 1',
      '2026-05-05 1',
      '2026-05-10 1',
      '2026-05-15 1',
    ])
    // Visitors 4, 5, 6, 1, 2, 7, 2, 1: six different ones.
    expect(lines[0]).toMatchObject({ coming: 0, seconds: null, visitors: { atLeast: 6, atMost: 6 } })
  })

  test('by week begins with Mondays, and is cut to the span', async () => {
    const [line] = await linesOf(await get('from=2026-04-29&to=2026-05-12&bucket=week'))
    // The week of 27 April without its Tuesday, the 28th; 4–10 May; and two days of the week of the 11th.
    expect(line!.buckets.map(({ date, scans }) => [date, scans])).toEqual([
      ['2026-04-27', 2],
      ['2026-05-04', 2],
      ['2026-05-11', 0],
    ])
    expect(line!.from).toBe('2026-04-29T00:00:00.000Z')
  })

  test('by hour, of a code, in a zone of half hours', async () => {
    const [line] = await linesOf(
      await get('subject=qr&id=poster&from=2026-05-01&to=2026-05-02&bucket=hour&timezone=Asia/Kolkata'),
    )
    expect(line!.buckets).toHaveLength(48)
    // 08:00 in UTC is 13:30 in Kolkata, 09:00 is 14:30.
    expect(busy(line!)).toEqual(['2026-05-01T13:00 1', '2026-05-02T14:00 1'])
  })

  test('by month, of a campaign and of a client, with bots when asked for', async () => {
    const monthly = async (query: string) =>
      busy((await linesOf(await get(`from=2026-04-01&to=2026-05-31&bucket=month&${query}`)))[0]!)
    expect(await monthly('subject=campaign&id=spring')).toEqual(['2026-04 4', '2026-05 4'])
    expect(await monthly('subject=client&id=south')).toEqual(['2026-05 1'])
    expect(await monthly('subject=campaign&id=spring&bots=include')).toEqual(['2026-04 4', '2026-05 5'])
    expect(await monthly('subject=campaign&id=spring&country=DE')).toEqual(['2026-05 2'])
    expect(await monthly('device=Desktop')).toEqual(['2026-05 2'])
  })
})

describe('a question at fault is told with its own status', () => {
  test.each([
    ['to=2026-05-01', 400, 'from'],
    ['from=2026-05-02&to=2026-05-01', 400, 'must not be before from'],
    ['from=2026-02-30&to=2026-05-01', 400, 'from is "2026-02-30"'],
    ['from=2026-05-01&to=2026-05-02&bucket=minute', 400, 'hour, day, week, month'],
    ['from=2026-01-01&to=2026-02-04&bucket=hour', 400, 'are 35 days, but at most 33'],
    ['from=2020-01-01&to=2026-02-04', 400, 'at most 800 can be had by day'],
    ['from=2026-05-01&to=2026-05-02&country=de', 400, 'country is "de"'],
    ['from=2026-05-01&to=2026-05-02&city=Paris', 400, 'city is given without country'],
    ['subject=qr&from=2026-05-01&to=2026-05-02', 400, 'id is needed'],
    ['subject=qr&id=nobody&from=2026-05-01&to=2026-05-02', 404, 'no QR code'],
  ])('%s', async (query, status, words) => {
    const answer = await get(query)
    expect(answer.status).toBe(status)
    const { message } = (await answer.json()) as { message: string }
    expect(message).toContain(words)
  })
})

const MAY_1 = { from: Date.parse('2026-05-01T00:00:00Z'), to: Date.parse('2026-05-02T00:00:00Z') }

describe('a history that is still being gathered', () => {
  const known = (scans: number | undefined, coming: number): KnownHistory => ({
    buckets: [{ ...MAY_1, date: '2026-05-01', scans, visitors: undefined }],
    asOf: NOW,
    coming,
    seconds: coming === 0 ? undefined : 1.2,
    visitors: undefined,
  })

  test('is told line by line; what is not known is no zero', async () => {
    const source: ReportSource = {
      ...organisation.source,
      async *history() {
        yield known(undefined, 1)
        yield known(7, 0)
      },
    }
    const lines = await linesOf(await get('from=2026-05-01&to=2026-05-01', source))
    expect(lines.map(({ buckets, coming, seconds }) => [buckets[0]!.scans, coming, seconds])).toEqual([
      [null, 1, 2],
      [7, 0, null],
    ])
  })

  test('and has to wait for the rest ends with a line that says so, and when to come again', async () => {
    const source: ReportSource = {
      ...organisation.source,
      async *history() {
        yield known(undefined, 1)
        throw new Problem(503, 'Others wait already.', { isWaiting: true, retryAfterSeconds: 15 })
      },
    }
    const line = (await linesOf(await get('from=2026-05-01&to=2026-05-01', source))).at(-1)
    expect(line).toEqual({ status: 503, message: 'Others wait already.', data: null, waiting: true, retryAfter: 15 })
  })

  test('and breaks off ends with a line that says why', async () => {
    const source: ReportSource = {
      ...organisation.source,
      async *history() {
        yield known(undefined, 1)
        throw new Problem(503, 'SMLLR does not answer.')
      },
    }
    const answer = await get('from=2026-05-01&to=2026-05-01', source)
    expect(answer.status).toBe(200)
    expect((await linesOf(answer)).at(-1)).toEqual({ status: 503, message: 'SMLLR does not answer.', data: null })
  })

  test('is not gathered for who asks for the head alone', async () => {
    let isGathered = false
    const source: ReportSource = {
      ...organisation.source,
      async *history() {
        yield known(undefined, 1)
        isGathered = true
      },
    }
    const url = `http://127.0.0.1:4310${HISTORY_PATH}?from=2026-05-01&to=2026-05-01`
    const answer = await testApp({ source }).request(url, { method: 'HEAD', headers: { Host: '127.0.0.1:4310' } })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Content-Type')).toBe('application/x-ndjson; charset=utf-8')
    expect(await answer.text()).toBe('')
    await new Promise((resolve) => setImmediate(resolve))
    expect(isGathered).toBe(false)
  })

  test('is given up when its reader leaves, which is no failure', async () => {
    const left = Promise.withResolvers<void>()
    const told = Promise.withResolvers<string>()
    const log = createLog({ level: 'debug', format: 'text', clock: () => NOW, write: tell })
    function tell(line: string) {
      if (!line.includes('Answered')) told.resolve(line)
    }
    const source: ReportSource = {
      ...organisation.source,
      async *history({ signal }) {
        signal?.addEventListener('abort', () => left.resolve())
        yield known(undefined, 1)
        await left.promise
        signal?.throwIfAborted()
      },
    }
    const answer = await get('from=2026-05-01&to=2026-05-01', source, log)
    const reader = answer.body!.getReader()
    await reader.read()
    await reader.cancel()
    await expect(told.promise).resolves.toMatch(/ debug Whoever asked has gone method=GET path=\/api\/history$/)
  })
})
