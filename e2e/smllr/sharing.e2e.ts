/** Links and embeds over an SMLLR account: what a client's own answer names has pages for guests, and nothing else has. */
import type { Browser, Page } from '@playwright/test'
import { framed, frameOf, sign, startHost, visitorOf } from '../embed-host.ts'
import { NOW, accessibilityFaults, expect, figure, panel, rows, settled } from '../fixtures.ts'
import { test } from './fixtures.ts'

async function guestAt(browser: Browser, address: string): Promise<Page> {
  const guest = await (await browser.newContext({ locale: 'en-GB', timezoneId: 'UTC' })).newPage()
  await guest.clock.setFixedTime(NOW)
  await guest.goto(address)
  await settled(guest)
  return guest
}

/** Shares what the page is about; answers the address. */
async function share(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share' }).click()
  const name = page.getByRole('dialog', { name: /^Share / }).getByRole('textbox', { name: 'Name in the list of links' })
  await expect(name).toBeFocused()
  await page.keyboard.press('Enter')
  const made = page.getByRole('dialog', { name: 'The link is made' })
  // Without what it begins with: which dates in which zone.
  return (await made.getByRole('textbox', { name: 'Address' }).inputValue()).split('?')[0]!
}

const headline = (page: Page) => panel(page, /May 2026/).first()

test('a link of a client: its page, its codes’ and its campaign’s, as the vendor names them', async ({
  page,
  browser,
  start,
}) => {
  const smllr = await start({ limit: 6000, namesOwned: true })
  await page.goto(smllr.at('/clients/lark?zone=UTC'))
  const address = await share(page)
  const guest = await guestAt(browser, `${address}?zone=UTC`)
  await expect(figure(headline(guest), 'Scans')).toHaveText('6')
  expect(await accessibilityFaults(guest)).toEqual([])
  await rows(panel(guest, 'QR codes')).getByRole('link', { name: 'Door sticker' }).click()
  await expect(guest.getByRole('heading', { level: 1, name: 'Door sticker' })).toBeVisible()
  await expect(figure(headline(guest), 'Scans')).toHaveText('2')
  await guest.goto(`${address}/campaigns/spring?zone=UTC`)
  await expect(guest.getByRole('heading', { level: 1, name: 'Spring menu' })).toBeVisible()
  await expect(figure(headline(guest), 'Scans')).toHaveText('6')
  for (const path of ['/qrs/expo', '/qrs/flyer', '/qrs/nothing']) {
    await guest.goto(address + path)
    await expect(guest.getByRole('heading', { level: 1, name: 'There is no such QR code' })).toBeVisible()
  }
  await guest.goto(`${address}/campaigns/night`)
  await expect(guest.getByRole('heading', { level: 1, name: 'There is no such campaign' })).toBeVisible()
  await expect(guest.locator('body')).not.toContainText(/Nordhavn|museums/)
})

test('a link of a campaign, as documented: its page and that of its best code', async ({ page, browser }) => {
  await page.goto('/campaigns/spring?zone=UTC')
  const guest = await guestAt(browser, `${await share(page)}?zone=UTC`)
  await expect(figure(headline(guest), 'Scans')).toHaveText('6')
  await panel(guest, 'Best QR code').getByRole('link', { name: 'Menu, table 4' }).click()
  await expect(figure(headline(guest), 'Scans')).toHaveText('4')
})

test('a link of everything: the overview with what ranks of all time, which a link of some dates leaves out', async ({
  page,
  browser,
}) => {
  await page.goto('/?zone=UTC')
  const guest = await guestAt(browser, `${await share(page)}?zone=UTC`)
  // As the journeys over own scans: 17 lines less 6 of April and the bot.
  await expect(figure(headline(guest), 'Scans')).toHaveText('10')
  await expect(panel(guest, 'Top QR codes').getByText('All time, 4 of 4 codes')).toBeVisible()
  await expect(guest.getByRole('link', { name: /^All / })).toHaveCount(0)
  expect(await accessibilityFaults(guest)).toEqual([])
  await rows(panel(guest, 'Top QR codes')).getByRole('link', { name: 'Door sticker' }).click()
  await expect(figure(headline(guest), 'Scans')).toHaveText('2')

  const dates = { from: '2026-05-01', to: '2026-05-05', zone: 'UTC' }
  const made = await page.request.post('/api/links', {
    data: { name: 'Five days', subject: { kind: 'organisation' }, dates },
  })
  const { data } = (await made.json()) as { data: { token: string } }
  const dated = await guestAt(browser, new URL(`/s/${data.token}`, page.url()).href)
  // 1 on the 1st, 2 on the 2nd, 2 on the 5th.
  await expect(figure(headline(dated), 'Scans')).toHaveText('5')
  await expect(panel(dated, 'Top QR codes')).toContainText('This source ranks codes by their scans of all time only')
  await expect(dated.getByText(/^All time/)).toHaveCount(0)
  await expect(dated.getByRole('button', { name: 'Try again' })).toHaveCount(0)
  expect(await accessibilityFaults(dated)).toEqual([])
})

test('an embed of a client with the page of its code; one that is locked to a country says why it shows nothing', async ({
  browser,
  request,
  start,
}) => {
  const smllr = await start({ limit: 6000, namesOwned: true })
  const host = await startHost()
  const faults: string[] = []
  const visitor = await visitorOf(browser, faults)
  const show = { kind: 'client', id: 'lark' }
  const answer = await request.post(smllr.at('/api/embeds'), { data: { name: 'Intranet', show, hosts: [host.origin] } })
  const { data } = (await answer.json()) as { data: { embed: { id: string }; secret: string } }
  const embed = { id: data.embed.id, secret: data.secret }
  host.answerToken = () => sign(embed)
  host.pages.set('/', framed(smllr.at(''), `${embed.id}?zone=UTC`))
  await visitor.goto(host.origin)
  const frame = frameOf(visitor)
  await frame.getByRole('link', { name: 'Menu, table 4' }).first().click()
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Menu, table 4')
  await expect(figure(frame.getByRole('region', { name: /May 2026/ }).first(), 'Scans')).toHaveText('4')

  host.answerToken = () => sign(embed, { locked: { country: 'DE' } })
  await visitor.goto(host.origin)
  await expect(frame.locator('body')).toContainText('SMLLR cannot count those')
  await expect(frame.locator('body')).not.toContainText('Menu, table 4')
  expect(faults).toEqual([])
  await visitor.context().close()
  await host.close()
})
