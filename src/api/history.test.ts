import { afterEach, expect, test, vi } from 'vitest'
import { createQueryClient } from '#src/app/query-client.ts'
import { historyQuery } from './history.ts'
import { mayHelp, retryDelay } from './queries.ts'

afterEach(() => void vi.unstubAllGlobals())

test('a history that has to wait for its rest keeps what it has, and is asked again when the server says', async () => {
  const known = {
    bucket: 'day',
    timezone: 'UTC',
    from: '2026-05-01T00:00:00.000Z',
    to: '2026-05-03T00:00:00.000Z',
    asOf: '2026-05-15T12:00:00.000Z',
    buckets: [
      { date: '2026-05-01', start: '2026-05-01T00:00:00.000Z', scans: null },
      { date: '2026-05-02', start: '2026-05-02T00:00:00.000Z', scans: 7 },
    ],
    coming: 1,
    seconds: 40,
    visitors: null,
  }
  const refusal = { status: 503, message: 'Others wait already.', data: null, waiting: true, retryAfter: 15 }
  const lines = [known, refusal].map((line) => `${JSON.stringify(line)}\n`).join('')
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(lines)))
  const client = createQueryClient()
  const query = historyQuery({ from: '2026-05-01', to: '2026-05-02' })
  const error = await client.fetchQuery({ ...query, retry: false }).catch((reason: unknown) => reason as Error)
  expect(error).toMatchObject({ status: 503, message: 'Others wait already.', isWaiting: true })
  expect([mayHelp(3, error as Error), retryDelay(3, error as Error)]).toEqual([true, 15_000])
  expect(client.getQueryData(query.queryKey)).toEqual(known)
})
