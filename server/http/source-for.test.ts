/** Whoever asks and leaves: the source hears of it, whatever was asked. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReportSource } from '#server/sources/source.ts'
import { makeSmallOrganisation, NOW, type SmallOrganisation } from '#server/testing/small-organisation.ts'
import { testApp } from '#server/testing/test-app.ts'

let organisation: SmallOrganisation
beforeAll(async () => (organisation = await makeSmallOrganisation()))
afterAll(() => organisation.remove())

const span = 'from=2026-05-01&to=2026-05-31&timezone=UTC'

test.each([
  ['summary', `reporting/summary?${span}`],
  ['history', `history?${span}&bucket=day`],
  ['days', 'days?of=client&timezone=UTC'],
  ['trends', 'trends?timezone=UTC'],
  ['rhythm', `rhythm?${span}`],
  ['tallies', `breakdowns?${span}&subject=client&id=north`],
  ['tallies', `changes?${span}&compare=previous&by=qr`],
  ['tallies', `ranking?${span}&by=qr`],
] as const)('%s, asked by /api/%s', async (name, path) => {
  const heard: (AbortSignal | undefined)[] = []
  const source = {
    ...organisation.source,
    [name]: (question: { readonly signal?: AbortSignal }) => {
      heard.push(question.signal)
      return (organisation.source[name] as (asked: object) => unknown)(question)
    },
  } as ReportSource
  const leaving = new AbortController()
  const app = testApp({ source, clock: () => NOW })
  const headers = { Host: '127.0.0.1:4310' }
  const answer = await app.request(`http://127.0.0.1:4310/api/${path}`, { headers, signal: leaving.signal })
  expect(answer.status).toBe(200)
  await answer.text()
  expect(heard.map((signal) => signal?.aborted)).toContain(false)
  leaving.abort()
  expect(heard.map((signal) => signal?.aborted)).not.toContain(false)
  expect(heard).not.toContain(undefined)
})
