import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { demoStatus, renderAppAt } from '#src/testing/render-app.tsx'

// The app alone is more files than the browser remembers by itself.
performance.setResourceTimingBufferSize(2_000)

const ofACode = /^\/api\/reporting\/qr\/menu\?/

/** The list of codes, with one in it. */
async function open(source: object) {
  const code = {
    id: 'menu',
    title: 'Menu, table 4',
    shortUrl: 'https://scn.example/menu',
    destinationUrl: 'https://lark.example/',
    totalScans: 3,
    createdAt: '2026-04-01',
  }
  const app = await renderAppAt('/qrs?zone=UTC', { '/qrs': [code], '/status': { ...demoStatus, source } })
  const link = app.screen.getByRole('link', { name: 'Menu, table 4' })
  await expect.element(app.screen.getByText(/^(Demo data|SMLLR)$/)).toBeVisible()
  return { ...app, link }
}

test('whoever rests on a link finds its figures asked for before they follow it', async () => {
  const { asked, link, address } = await open(demoStatus.source)
  await userEvent.hover(link)
  await expect.poll(() => asked.filter((path) => ofACode.test(path)).length).toBe(1)
  expect(address()).toBe('/qrs?zone=UTC')
})

test('no vendor is asked for what somebody only points at', async () => {
  const connection = {
    host: 'api.smllr.example',
    keyEnding: '1234',
    budget: { limit: 60, used: 0, waiting: 0 },
    missingFields: [],
    history: { knownDays: 0, days: 0, seconds: null },
  }
  const { asked, link, screen, address } = await open({ kind: 'smllr', label: 'SMLLR', countsBots: false, connection })
  await userEvent.hover(link)
  // Resting on it took long enough once its page's code is there; then it is followed.
  const code = () => performance.getEntriesByType('resource').some(({ name }) => name.includes('/pages/qr/page'))
  await expect.poll(code).toBe(true)
  expect(asked.filter((path) => ofACode.test(path))).toEqual([])
  await userEvent.click(link)
  await expect.poll(address).toContain('/qrs/menu')
  await expect.poll(() => asked.filter((path) => ofACode.test(path)).length).toBeGreaterThan(0)
  await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible()
})
