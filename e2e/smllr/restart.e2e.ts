/** What is final is asked for once, ever; and the vendor never counts more requests than it allows. */
import { expect, figure, panel, settled } from '../fixtures.ts'
import { test, type Smllr } from './fixtures.ts'

/** A week that ended long ago, in the address and in the vendor's log. */
const WEEK = '/?period=week&date=2026-04-22&zone=UTC'
const HOUR = 3_600_000
const MINUTE = 60_000

test('a period that is over is asked for twice, and never again, not even after the program was killed', async ({
  page,
  start,
}) => {
  const smllr = await start({ limit: 60 })
  await page.goto(smllr.at(WEEK))
  await settled(page)
  await expect(figure(panel(page, /^20–26 Apr/), 'Scans')).toHaveText('1')
  const ofWeek = (request: { query: string }) => /timeLineDate=2026-04-(2[0-6])/.test(request.query)
  const asked = () => [...countBy(smllr.vendor.requests().filter(ofWeek))]
  // The week itself and its seven days.
  await expect.poll(() => asked().length).toBe(8)

  // An hour later a second look shows that nothing changes any more.
  await smllr.advance(2 * HOUR, page)
  await expect(async () => {
    await smllr.advance(MINUTE, page)
    await page.reload()
    expect(asked().map(([, times]) => times)).toEqual(asked().map(() => 2))
  }).toPass()
  // The vendor has been asked; that the program has its answers too shows when it has done something else since.
  await expect.poll(() => smllr.vendor.requests().every(({ status }) => status === 200)).toBe(true)
  await page.reload()
  await settled(page)

  await smllr.restart('SIGKILL')
  const before = smllr.vendor.requests().length
  await page.goto(smllr.at(WEEK))
  await settled(page)
  await expect(figure(panel(page, /^20–26 Apr/), 'Scans')).toHaveText('1')
  await smllr.advance(48 * HOUR, page)
  await page.reload()
  await settled(page)
  // It asks on, but not for this.
  await expect.poll(() => smllr.vendor.requests().length).toBeGreaterThan(before)
  expect(asked().map(([, times]) => times)).toEqual(asked().map(() => 2))
  expectWithinLimit(smllr, 60)
})

test('many pages and a program killed among them stay within what the vendor allows', async ({ page, start }) => {
  const smllr = await start({ limit: 60 })
  const visit = async (path: string) => {
    await page.goto(smllr.at(path))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  for (const path of ['/?zone=UTC', '/qrs/menu?zone=UTC', '/campaigns/spring?zone=UTC']) await visit(path)
  // What pages and charts need of a minute, more or less.
  await expect.poll(() => smllr.vendor.requests().length).toBeGreaterThan(30)
  await smllr.restart('SIGKILL')
  for (const path of ['/clients/lark?zone=UTC', '/?zone=Asia/Kolkata', '/qrs/door?zone=UTC&period=week'])
    await visit(path)
  await page.getByRole('link', { name: /^Source: SMLLR/ }).click()
  await expect(panel(page, 'Requests within a minute')).toContainText(/[3-6]\d of 60/)
  expectWithinLimit(smllr, 60)
})

/** No 60 seconds hold more requests than are allowed, and none was refused. */
function expectWithinLimit({ vendor }: Smllr, limit: number): void {
  const requests = vendor.requests()
  const most = Math.max(
    ...requests.map(({ at }) => requests.filter((other) => other.at >= at && other.at < at + MINUTE).length),
  )
  expect(most).toBeLessThanOrEqual(limit)
  expect(requests.filter(({ status }) => status === 429)).toEqual([])
}

function countBy(requests: readonly { path: string; query: string }[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { path, query } of requests) {
    const question = `${path}?${query}`
    counts.set(question, (counts.get(question) ?? 0) + 1)
  }
  return counts
}
