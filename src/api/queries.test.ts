import { expect, test } from 'vitest'
import { RequestError } from './client.ts'
import { historyQuery } from './history.ts'
import { pulseQuery } from './pulse.ts'
import { codeDaysQuery } from './days.ts'
import { trendsQuery } from './trends.ts'
import { mayHelp, repeats, retryDelay, sameAs } from './queries.ts'

const failed = (status: number, retryAfterSeconds?: number) =>
  new RequestError(status, '', { ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) })

test('a lost connection and a busy server are asked again twice', () => {
  for (const status of [0, 429, 502, 503, 504]) {
    expect(mayHelp(0, failed(status))).toBe(true)
    expect(mayHelp(1, failed(status))).toBe(true)
    expect(mayHelp(2, failed(status))).toBe(false)
  }
})

test('what a repeat cannot mend is told at once', () => {
  for (const status of [200, 400, 403, 404, 500]) expect(mayHelp(0, failed(status))).toBe(false)
  expect(mayHelp(0, new TypeError('A mistake of ours'))).toBe(false)
})

test('a server that wants to be asked later is not asked sooner', () => {
  expect(mayHelp(0, failed(503, 1))).toBe(true)
  expect(mayHelp(0, failed(503, 15))).toBe(false)
})

test('figures whose turn has not come are waited for as long as the server says, for some minutes', () => {
  const waiting = new RequestError(503, '', { retryAfterSeconds: 15, isWaiting: true })
  expect(mayHelp(0, waiting)).toBe(true)
  expect(mayHelp(19, waiting)).toBe(true)
  expect(mayHelp(20, waiting)).toBe(false)
  expect(retryDelay(5, waiting)).toBe(15_000)
  expect([0, 1].map((failures) => retryDelay(failures, failed(503)))).toEqual([1_000, 2_000])
})

test('what has a way of its own to be asked waits as figures do', () => {
  const days = { from: '2026-01-01', to: '2026-01-31', bucket: 'day', timezone: 'UTC' } as const
  for (const query of [historyQuery(days), pulseQuery(), codeDaysQuery('menu', 'UTC'), trendsQuery('qr', 'UTC')]) {
    expect(query).toMatchObject(repeats)
  }
})

test('figures stand in for others only where they are of the same', () => {
  const standIn = sameAs(
    'changes',
    { subject: 'client', id: 'bistro', by: 'qr', from: '2026-05-01' },
    'subject',
    'id',
    'by',
  )
  const before = (name: string, asked: object) => standIn('figures', { queryKey: [name, asked] })
  const april = { subject: 'client', id: 'bistro', by: 'qr', from: '2026-04-01' }
  expect(before('changes', april)).toBe('figures')
  expect(before('changes', { ...april, id: 'hotel' })).toBeUndefined()
  expect(before('changes', { ...april, by: 'city' })).toBeUndefined()
  expect(before('breakdowns', april)).toBeUndefined()
  expect(standIn(undefined, undefined)).toBeUndefined()
})

test('the figures of all stand in only for those of all', () => {
  const standIn = sameAs<{ id?: string; from: string }>('rhythm', { from: '2026-05-01' }, 'id')
  expect(standIn('figures', { queryKey: ['rhythm', { from: '2026-04-01' }] })).toBe('figures')
  expect(standIn('figures', { queryKey: ['rhythm', { from: '2026-04-01', id: 'menu' }] })).toBeUndefined()
  expect(standIn('figures', { queryKey: ['status'] })).toBeUndefined()
})
