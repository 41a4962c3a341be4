/** Shared links: made by keyboard, opened by somebody else, who sees that part, with the same numbers, and nothing else. */
import type { Browser, Locator, Page } from '@playwright/test'
import { NOW, accessibilityFaults, expect, figure, panel, rows, settled, test } from './fixtures.ts'

/** The server is shared with other journeys: it is left without links that work. */
test.afterEach(async ({ page }) => {
  const links = (await (await page.request.get('/api/links')).json()) as { data: { id: string; state: string }[] }
  for (const { id, state } of links.data) if (state !== 'revoked') await page.request.delete(`/api/links/${id}`)
})

/** Somebody with a browser of their own. */
async function guestOf(browser: Browser): Promise<Page> {
  const guest = await (await browser.newContext()).newPage()
  await guest.clock.setFixedTime(NOW)
  return guest
}

/** Where a link stands, whatever it opens with. */
const bare = (address: string) => address.replace(/\?.*$/, '')

/** Shares what the page is about; answers the address. */
async function share(page: Page, fill?: (dialog: Locator) => Promise<void>): Promise<string> {
  await page.getByRole('button', { name: 'Share' }).click()
  const dialog = page.getByRole('dialog', { name: /^Share / })
  await expect(dialog.getByRole('textbox', { name: 'Name in the list of links' })).toBeFocused()
  await fill?.(dialog)
  await page.keyboard.press('Enter')
  const made = page.getByRole('dialog', { name: 'The link is made' })
  const address = bare(await made.getByRole('textbox', { name: 'Address' }).inputValue())
  await made.getByRole('button', { name: 'Done' }).click()
  return address
}

/** The headline of May 2026. */
const headline = (page: Page) => panel(page, /May 2026/).first()
const refresh = (page: Page) => page.getByRole('button', { name: /refresh now$/ }).click()

test('a client’s own link: the same numbers, its codes, and nothing of anybody else', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow()
  await page.goto('/clients/lark?zone=UTC')
  await settled(page)
  // Of May, without the bot: 1 on the 1st, 2 on the 2nd, 2 on the 5th, 1 on the 15th, by v1, v2, v5 and v9.
  await expect(figure(headline(page), 'Scans')).toHaveText('6')
  await expect(figure(headline(page), 'Unique visitors')).toHaveText('4')

  // By keyboard: the name is offered and selected, Enter makes the link, whose address is selected.
  await page.getByRole('button', { name: 'Share' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Share Bistro Lark' })
  await expect(dialog.getByRole('textbox', { name: 'Name in the list of links' })).toBeFocused()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.type('For Ann')
  await page.keyboard.press('Enter')
  const made = page.getByRole('dialog', { name: 'The link is made' })
  const field = made.getByRole('textbox', { name: 'Address' })
  await expect(field).toBeFocused()
  expect(await accessibilityFaults(page)).toEqual([])
  const opens = await field.inputValue()
  expect(opens).toMatch(new RegExp(`^${baseURL}/s/sl_[\\w-]{43}\\?zone=UTC$`))
  const address = bare(opens)
  const own = await Promise.all([
    page.waitForEvent('popup'),
    made.getByRole('link', { name: 'View as client (opens in a new tab)' }).click(),
  ])
  await expect(own[0].getByRole('heading', { level: 1, name: 'Bistro Lark' })).toBeVisible()
  await own[0].close()

  const guest = await guestOf(browser)
  const asked: string[] = []
  guest.on('request', (request) => asked.push(`${request.url()} ${request.headers()['referer'] ?? ''}`))
  await guest.goto(`${address}?zone=UTC`)
  await settled(guest)
  await expect(guest).toHaveTitle('Bistro Lark · Scanboard')
  await expect(figure(headline(guest), 'Scans')).toHaveText('6')
  await expect(figure(headline(guest), 'Unique visitors')).toHaveText('4')
  expect(await accessibilityFaults(guest)).toEqual([])
  for (const name of ['Share', 'Add a note', /^Find/]) {
    await expect(guest.getByRole('button', { name })).toHaveCount(0)
  }
  await expect(guest.getByRole('navigation', { name: 'Main' })).toHaveCount(0)
  await expect(guest.locator('body')).not.toContainText(/Nordhavn|Overview/)
  // The token is where the page is, and nowhere else.
  const [first, ...rest] = asked
  expect(first).toContain(address)
  expect(rest.join('\n')).not.toContain('sl_')
  expect(new Set(rest.map((url) => new URL(url.split(' ')[0]!).origin))).toEqual(new Set([baseURL]))

  // Its codes have pages, within the link.
  await rows(panel(guest, 'QR codes')).getByRole('link', { name: 'Door sticker' }).click()
  await expect(guest.getByRole('heading', { level: 1, name: 'Door sticker' })).toBeVisible()
  await expect(figure(headline(guest), 'Scans')).toHaveText('2')
  expect(new URL(guest.url()).pathname).toBe(`${new URL(address).pathname}/qrs/door`)
  await guest.getByRole('link', { name: 'Bistro Lark' }).first().click()
  await expect(guest.getByRole('heading', { level: 1, name: 'Bistro Lark' })).toBeVisible()

  // Another’s code is told like one that there is not; there is no list and no overview.
  const texts: string[] = []
  for (const id of ['expo', 'nothing']) {
    await guest.goto(`${address}/qrs/${id}`)
    await expect(guest.getByRole('heading', { level: 1, name: 'There is no such QR code' })).toBeVisible()
    texts.push((await guest.locator('main').innerText()).replace(id, ''))
  }
  expect(texts[0]).toBe(texts[1])
  for (const path of ['/qrs', '/clients', '/watch-list', '/sharing', '/source']) {
    await guest.goto(address + path)
    await expect(guest.getByRole('heading', { level: 1, name: 'There is no such page' })).toBeVisible()
  }
})

test('everything: the overview, the pages of all below it, and no lists', async ({ page, browser }) => {
  test.slow()
  await page.goto('/?zone=UTC')
  await settled(page)
  await page.getByRole('button', { name: 'Share' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Share everything' })
  const name = dialog.getByRole('textbox', { name: 'Name in the list of links' })
  await expect(name).toBeFocused()
  await expect(name).toHaveAccessibleDescription(/^Whoever has this link sees everything: all clients/)
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.type('For the board')
  await page.keyboard.press('Enter')
  const made = page.getByRole('dialog', { name: 'The link is made' })
  const address = bare(await made.getByRole('textbox', { name: 'Address' }).inputValue())

  const guest = await guestOf(browser)
  await guest.goto(`${address}?zone=UTC`)
  await settled(guest)
  await expect(guest).toHaveTitle('Overview · Scanboard')
  // All of May but the bot: 17 lines less 6 of April and the bot.
  await expect(figure(headline(guest), 'Scans')).toHaveText('10')
  expect(await accessibilityFaults(guest)).toEqual([])
  for (const name of ['Share', 'Add a note', /^Find/]) {
    await expect(guest.getByRole('button', { name })).toHaveCount(0)
  }
  await expect(guest.getByRole('navigation', { name: 'Main' })).toHaveCount(0)
  await expect(guest.getByRole('link', { name: /^All / })).toHaveCount(0)

  // By keyboard to a code, on to its client, and back.
  await rows(panel(guest, 'Top QR codes')).getByRole('link', { name: 'Door sticker' }).press('Enter')
  await expect(guest.getByRole('heading', { level: 1, name: 'Door sticker' })).toBeVisible()
  await guest.getByRole('link', { name: 'Bistro Lark' }).press('Enter')
  await expect(guest.getByRole('heading', { level: 1, name: 'Bistro Lark' })).toBeVisible()
  // 1 on the 1st, 2 on the 2nd, 2 on the 5th, 1 on the 15th.
  await expect(figure(headline(guest), 'Scans')).toHaveText('6')
  expect(new URL(guest.url()).pathname).toBe(`${new URL(address).pathname}/clients/lark`)
  await guest.getByRole('banner').getByRole('link', { name: 'Overview' }).press('Enter')
  await expect(figure(headline(guest), 'Scans')).toHaveText('10')

  for (const path of ['/qrs', '/campaigns', '/clients', '/ranking/qrs', '/watch-list', '/reports', '/source']) {
    await guest.goto(address + path)
    await expect(guest.getByRole('heading', { level: 1, name: 'There is no such page' })).toBeVisible()
  }
  await guest.getByRole('link', { name: 'Back to Overview' }).press('Enter')
  await expect(guest.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()

  await page.goto('/sharing?zone=UTC')
  const row = page.getByRole('listitem').filter({ hasText: 'For the board' })
  await row.getByRole('link', { name: 'The organisation: everything' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
})

test('paused, resumed and revoked: the guest’s page says so when it asks next', async ({ page, browser }) => {
  await page.goto('/campaigns/spring?zone=UTC')
  const address = await share(page)
  const guest = await guestOf(browser)
  await guest.goto(`${address}?zone=UTC`)
  // A part that comes late would ask by itself, and be told, before it is asked to.
  await guest.waitForLoadState('networkidle')
  await settled(guest)
  await expect(guest.getByRole('heading', { level: 1, name: 'Spring menu' })).toBeVisible()

  await page.goto('/sharing')
  const row = page.getByRole('listitem').filter({ hasText: 'Campaign Spring menu' })
  await expect(row).toContainText('Opened once')
  await row.getByRole('button', { name: 'Pause' }).click()
  await expect(row).toContainText('Paused')
  await refresh(guest)
  await expect(guest.getByRole('heading', { level: 1, name: 'This link does not work any more' })).toBeVisible()
  await expect(guest.locator('body')).not.toContainText('Spring menu')
  expect(await accessibilityFaults(guest)).toEqual([])

  await row.getByRole('button', { name: 'Resume' }).click()
  await expect(row).toContainText('Active')
  await guest.reload()
  await guest.waitForLoadState('networkidle')
  await settled(guest)
  await expect(guest.getByRole('heading', { level: 1, name: 'Spring menu' })).toBeVisible()

  // Revoked by keyboard, after a question.
  await row.getByRole('button', { name: 'Revoke' }).focus()
  await page.keyboard.press('Enter')
  const question = page.getByRole('dialog', { name: 'Revoke “Spring menu”?' })
  await question.getByRole('button', { name: 'Cancel' }).press('Enter')
  await expect(row.getByRole('button', { name: 'Revoke' })).toBeFocused()
  await page.keyboard.press('Enter')
  await question.getByRole('button', { name: 'Revoke' }).press('Enter')
  await expect(page.getByText('Nothing is shared')).toBeVisible()
  await expect(page.getByText(/revoked links?$/)).toBeVisible()
  await refresh(guest)
  await expect(guest.getByRole('heading', { level: 1, name: 'This link does not work any more' })).toBeVisible()
})

test('dates that are limited, behind a password', async ({ page, browser }) => {
  await page.goto('/clients/lark?zone=UTC')
  const address = await share(page, async (dialog) => {
    await dialog.getByRole('radio', { name: /^Only these/ }).check()
    await expect(dialog.getByLabel('From')).toHaveValue('2026-05-01')
    await dialog.getByLabel('To').fill('2026-05-05')
    await dialog.getByRole('textbox', { name: 'Password' }).fill('short')
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('alert')).toHaveText('A password needs at least 8 characters.')
    await dialog.getByRole('textbox', { name: 'Password' }).fill('a long password')
  })

  const guest = await guestOf(browser)
  await guest.goto(`${address}/clients/lark?period=year&zone=Asia/Kolkata`)
  await expect(guest.getByRole('heading', { level: 1, name: 'This link asks for a password' })).toBeVisible()
  await expect(guest.getByLabel('Password')).toBeFocused()
  expect(await accessibilityFaults(guest)).toEqual([])
  await guest.keyboard.type('a wrong password')
  await guest.keyboard.press('Enter')
  await expect(guest.getByRole('alert')).toHaveText('This is not the password of the link.')
  await guest.getByLabel('Password').fill('a long password')
  await guest.keyboard.press('Enter')
  await settled(guest)
  // 1 on the 1st, 2 on the 2nd, 2 on the 5th.
  await expect(figure(panel(guest, /May 2026/).first(), 'Scans')).toHaveText('5')
  await expect(guest.getByRole('region', { name: 'Period' })).toContainText('1–5 May 2026, UTC')
  await expect(guest.getByRole('radio', { name: 'Week' })).toHaveCount(0)
  expect(new URL(guest.url()).searchParams.get('period')).toBe('custom')

  // Loaded anew in the same tab, the password is not asked for again.
  await guest.reload()
  await settled(guest)
  await expect(figure(panel(guest, /May 2026/).first(), 'Scans')).toHaveText('5')
})
