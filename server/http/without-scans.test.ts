/** A server that nothing has been brought into yet. Its clock stands between two seconds, as nearly every clock does. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeOrganisation, type MadeOrganisation } from '#server/testing/organisation.ts'
import { ask, testApp } from '#server/testing/test-app.ts'

const NOW = Date.parse('2026-05-15T12:00:00.008Z')

let organisation: MadeOrganisation
beforeAll(async () => {
  organisation = await makeOrganisation(NOW, { clients: [], campaigns: [], qrs: [], scans: [] })
})
afterAll(() => organisation.remove())

async function get(path: string) {
  const { status, body } = await ask(testApp({ source: organisation.source, clock: () => NOW }), `/api/${path}`)
  return { status, data: body.data as unknown }
}

test('the watch list is empty', async () => {
  const { status, data } = await get('watch-list?timezone=Europe/Berlin')
  expect(status).toBe(200)
  expect(data).toMatchObject({
    codes: 0,
    until: '2026-05-15T12:00:00.000Z',
    endsEarly: false,
    neverScanned: { codes: [], undated: 0 },
    sameDestination: { groups: [] },
  })
})

test.each([
  'reporting/summary?period=day&compare=previous',
  'reporting/summary?period=year&compare=previous',
  'reporting/qrs',
  'reporting/campaigns',
  'reporting/clients',
  'rhythm?from=2026-05-11&to=2026-05-18',
  'history?bucket=day&from=2026-05-11&to=2026-05-18',
  'changes?period=day&compare=previous&by=country',
  'breakdowns?period=day&subject=organisation',
  'ranking?period=day&by=qr&compare=previous',
  'days?of=campaign',
  'trends',
])('%s is answered', async (path) => {
  expect((await get(path)).status).toBe(200)
})
