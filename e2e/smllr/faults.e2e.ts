/**
 * Whatever the vendor does wrong, the person reads what it is where the figures would be, all else stays, and what was
 * known stays too. At the page of a code, for which the vendor is asked for its figures and for the list of all codes.
 */
import type { Locator, Page } from '@playwright/test'
import type { FaultRule, StandInRequest } from '#server/sources/smllr/testing/stand-in.ts'
import { expect, figure, panel } from '../fixtures.ts'
import { test, type Smllr } from './fixtures.ts'

interface Case extends FaultRule {
  /** What the person reads. */
  readonly says: string
  /** No outage: while figures are known, their time says enough. */
  readonly passes?: true
}

const unreadable = (what: string) => `SMLLR sent an answer that could not be read: ${what}.`

const REFUSALS: readonly Case[] = [
  { fault: '400', says: 'SMLLR refused the question (status 400).' },
  { fault: '401', says: 'SMLLR refused the key.' },
  { fault: '403', says: 'The SMLLR key lacks the right to read this.' },
  { fault: '429', says: 'SMLLR’s limit of requests is used up.', passes: true },
  { fault: '429', retryAfterSeconds: 40, says: 'SMLLR’s limit of requests is used up.', passes: true },
  { fault: '500', says: 'SMLLR failed (status 500).' },
  { fault: '502', says: 'SMLLR failed (status 502).' },
  { fault: 'redirect', says: 'SMLLR points to another address (status 302), where the key is not sent.' },
]

const BROKEN_ANSWERS: readonly Case[] = [
  { fault: 'reset', says: 'SMLLR could not be reached: the connection broke off.' },
  { fault: 'html', says: unreadable('it is a web page, not JSON') },
  { fault: 'truncated', says: unreadable('it is not whole JSON') },
  { fault: 'no data', says: unreadable('its envelope has no data') },
  { fault: 'wrong types', says: unreadable('qr.timeline[0].scans is not a number that can be counted with') },
  { fault: 'missing fields', says: unreadable('qr lacks timeline') },
  { fault: 'missing fields', field: 'scans', says: unreadable('qr.timeline[0] lacks scans') },
  {
    fault: 'numbers beyond counting',
    says: unreadable('qr.timeline[0].scans is not a number that can be counted with'),
  },
]

for (const [kind, cases] of [
  ['refusals', REFUSALS],
  ['broken answers', BROKEN_ANSWERS],
] as const) {
  test(`of ${kind} the person reads what went wrong, beside what did not, and tries again`, async ({ page, start }) => {
    test.slow()
    const smllr = await start()
    let year = 2026
    for (const { says, passes: _, ...rule } of cases) {
      await test.step(nameOf(rule), async () => {
        smllr.vendor.fail({ ...rule, endpoint: 'qr' })
        // A year that nobody has looked at yet, nor at the one before.
        year -= 2
        await page.goto(smllr.at(`/qrs/menu?zone=UTC&period=year&date=${year}-05-15`))
        // One for all panels that the answer is for.
        await expect(page.getByRole('alert')).toContainText(says, { timeout: 10_000 })
        await expect(panel(page, 'Scans by country')).toContainText('Not loaded')
        await expectNeighbours(page)
        await recover(smllr, page)
        await page.getByRole('main').getByRole('button', { name: 'Try again' }).click()
        await expect(page.getByRole('alert')).toHaveCount(0)
        await expect(figure(panel(page, String(year)), 'Scans')).toHaveText('0')
      })
    }
  })
}

/** One of each kind that the program treats in a way of its own. */
const KINDS = [...REFUSALS, ...BROKEN_ANSWERS].filter(({ fault }) => ['401', '429', 'html'].includes(fault))

test('no fault takes figures away that are known; an outage is told by one quiet line', async ({ page, start }) => {
  test.slow()
  const smllr = await start()
  await page.goto(smllr.at('/qrs/menu?zone=UTC'))
  await expectFigures(page)
  for (const { says: _, passes = false, ...rule } of KINDS) {
    await test.step(nameOf(rule), async () => {
      const refresh = page.getByRole('button', { name: /refresh now/ })
      const line = page.getByRole('status').filter({ hasText: /has not answered since/ })
      const asOf = await refresh.textContent()
      const asked = smllr.vendor.requests().length
      const failsFrom = await page.evaluate(() => new Date().toISOString().slice(11, 16))
      smllr.vendor.fail({ ...rule, endpoint: 'qr' })
      await smllr.advance(61_000, page)
      await refresh.click()
      await expect.poll(() => smllr.vendor.requests().slice(asked).some(isOfCode)).toBe(true)
      if (!passes) await refreshUntil(page, line, 1)
      await expectFigures(page)
      await expectNeighbours(page)
      await expect(page.getByRole('alert')).toHaveCount(0)
      // One that passes may have passed by now, and the figures be newer. The list of codes, which is told of beside, may have
      // come anew, so that the oldest answer in sight is a later one; none is of a time behind the fault.
      if (!passes) expect(/\d\d:\d\d/.exec((await refresh.textContent())!)![0] <= failsFrom).toBe(true)
      // Of a fault that passes nothing may be left by itself.
      if (!passes) await refreshUntil(page, line, 1)
      await recover(smllr, page)
      // Of all answers in sight the oldest counts, and on a busy machine one of them may be of the look before.
      await expect(async () => {
        await refreshUntil(page, line, 0)
        await expect(refresh).not.toHaveText(asOf!, { timeout: 500 })
      }).toPass()
      await expectFigures(page)
    })
  }
})

const isOfCode = ({ path }: StandInRequest) => path === '/qr/menu'

function nameOf({ fault, retryAfterSeconds, field }: FaultRule): string {
  return `${fault}${retryAfterSeconds === undefined ? '' : ' with Retry-After'}${field === undefined ? '' : `: ${field}`}`
}

/** The vendor does everything right again, and so much time passes that it is asked again. */
async function recover(smllr: Smllr, page: Page): Promise<void> {
  smllr.vendor.heal()
  await smllr.advance(130_000, page)
}

/** Asks for newer figures until there are so many of something on the page: they are fetched behind what is shown. */
async function refreshUntil(page: Page, what: Locator, count: number): Promise<void> {
  await expect(async () => {
    await page.getByRole('button', { name: /refresh now/ }).click()
    await expect(what).toHaveCount(count, { timeout: 500 })
  }).toPass()
}

async function expectFigures(page: Page): Promise<void> {
  await expect(figure(panel(page, 'May 2026 so far'), 'Scans')).toHaveText('4')
  await expect(panel(page, 'Scans by referrer')).toContainText('instagram.com')
}

/** What comes of other questions, and of none. */
async function expectNeighbours(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Menu, table 4' })).toBeVisible()
  await expect(page.getByRole('link', { name: /lark\.example\/menu/ })).toBeVisible()
  await expect(page.getByRole('navigation').first()).toBeVisible()
}
