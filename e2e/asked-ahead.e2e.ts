/** The script in the head asks before the program is there: the program takes over what it asked, and asks it no second time. */
import { expect, figure, panel, settled, test } from './fixtures.ts'

const pages = [
  ['/', '/api/reporting/summary'],
  ['/?period=week&date=2026-05-12&zone=Asia%2FKolkata', '/api/reporting/summary'],
  ['/?zone=UTC', '/api/reporting/summary'],
  ['/qrs', '/api/reporting/qrs?top'],
  ['/qrs', '/api/status'],
  ['/', '/api/status'],
  ['/qrs/menu', '/api/status'],
  ['/qrs/menu?period=day&date=2026-05-12', '/api/reporting/qr/menu'],
  ['/campaigns/spring?period=year', '/api/reporting/campaign/spring'],
  ['/clients/lark', '/api/reporting/client/lark'],
  // Not asked ahead.
  ['/?period=7d&zone=UTC', '/api/reporting/summary'],
  ['/?bots=include', '/api/reporting/summary'],
] as const

for (const [address, question] of pages) {
  test(`${address} asks ${question} once`, async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url().replace(/^https?:\/\/[^/]+/, '')))
    await page.goto(address)
    await settled(page)
    expect(asked.filter((url) => url.startsWith(question))).toHaveLength(1)
  })
}

for (const address of ['/watch-list', '/qrs/menu/none', '/nowhere', '/reports']) {
  test(`${address} asks for no figures of a period`, async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(address)
    await settled(page)
    expect(asked.filter((url) => /reporting\/(summary|qr\/)/.test(url))).toEqual([])
  })
}

test('figures are asked for before the program has come', async ({ page }) => {
  const held = Promise.withResolvers<void>()
  await page.route(/\/assets\/index-.*\.js$/, async (route) => {
    await held.promise
    await route.continue()
  })
  const question = page.waitForRequest(/\/api\/reporting\/summary/)
  const opening = page.goto('/?zone=UTC')
  await question
  held.resolve()
  await opening
  // Ten scans by people from 1 May.
  await expect(figure(panel(page, 'May 2026 so far'), 'Scans')).toHaveText('10')
})

test('a first question that is refused is asked anew', async ({ page }) => {
  await page.route(/\/api\/reporting\/summary/, (route) => route.fulfill({ status: 500, body: '' }), { times: 1 })
  await page.goto('/?zone=UTC')
  await expect(figure(panel(page, 'May 2026 so far'), 'Scans')).toHaveText('10')
})
