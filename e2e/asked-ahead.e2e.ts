/** The script in the head asks before the program is there: the program takes over what it asked, and asks it no second time. */
import type { Page } from '@playwright/test'
import { expect, figure, panel, settled, test } from './fixtures.ts'

const OF_A_PERIOD = /^\/api\/reporting\/(summary|qrs\?top|qr\/|campaign\/|client\/)/

/** What each address asks once, figures and status; the last two are not asked ahead. */
const QUESTIONS = [
  ['/', '/api/reporting/summary'],
  ['/?period=week&date=2026-05-12&zone=Asia%2FKolkata', '/api/reporting/summary'],
  ['/?zone=UTC', '/api/reporting/summary'],
  ['/qrs', '/api/reporting/qrs?top'],
  ['/qrs/menu?period=day&date=2026-05-12', '/api/reporting/qr/menu'],
  ['/campaigns/spring?period=year', '/api/reporting/campaign/spring'],
  ['/clients/lark', '/api/reporting/client/lark'],
  ['/?period=7d&zone=UTC', '/api/reporting/summary'],
  ['/?bots=include', '/api/reporting/summary'],
] as const

test('each address asks for its figures and for the status once', async ({ page }) => {
  const asked = listen(page)
  for (const [address, question] of QUESTIONS) {
    asked.length = 0
    await page.goto(address)
    await settled(page)
    expect
      .soft(
        asked.filter((url) => url.startsWith(question)),
        `${address} asks ${question}`,
      )
      .toHaveLength(1)
    expect
      .soft(
        asked.filter((url) => url === '/api/status'),
        `${address} asks for the status`,
      )
      .toHaveLength(1)
  }
})

test('addresses without a period ask for no figures of one', async ({ page }) => {
  const asked = listen(page)
  for (const address of ['/watch-list', '/qrs/menu/none', '/nowhere', '/reports']) {
    asked.length = 0
    await page.goto(address)
    await settled(page)
    expect
      .soft(
        asked.filter((url) => OF_A_PERIOD.test(url)),
        address,
      )
      .toEqual([])
  }
})

/** The addresses that the page asks from now on, without their origin. */
function listen(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url().replace(/^https?:\/\/[^/]+/, '')))
  return asked
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
