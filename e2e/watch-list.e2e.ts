/**
 * Codes of which it is known by hand what should be said of them on Friday 15 May 2026, 14:40: written to a log of scans,
 * imported, and read off the page.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { startMailServer, type MailServer } from '#server/mail/testing/mail-server.ts'
import { NOW, accessibilityFaults, expect, panel, settled, test as base, withServer } from './fixtures.ts'
import { fits } from './reach.ts'

const DAY = 86_400_000
const BOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'
const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15 Version/18.4 Mobile Safari/604.1'

interface Code {
  readonly id: string
  readonly title: string
  readonly destination: string
  readonly campaign?: string
  readonly client?: string
  readonly agent?: string
  /** Scans on a day by its date and its weekday (Sunday is 0); they come at noon. */
  readonly scansOn: (date: string, weekday: number) => number
}

const CODES: readonly Code[] = [
  {
    // Ten on each working day up to Friday 8 May.
    id: 'kiosk',
    title: 'Kiosk, platform 2',
    destination: 'https://lark.example/menu?utm_source=kiosk',
    campaign: 'spring',
    client: 'lark',
    scansOn: (date, weekday) => (weekday === 0 || weekday === 6 || date > '2026-05-08' ? 0 : 10),
  },
  {
    // Five on each day, and sixty on Tuesday 12 May.
    id: 'bench',
    title: 'Park bench',
    destination: 'https://LARK.example/menu/#top',
    campaign: 'parks',
    client: 'lark',
    scansOn: (date) => (date === '2026-05-12' ? 60 : 5),
  },
  {
    // One each Monday, of nobody.
    id: 'proof',
    title: 'Print shop proof',
    destination: 'https://studio.example/',
    scansOn: (_date, weekday) => (weekday === 1 ? 1 : 0),
  },
  {
    // A crawler came by on 1 April; no person ever.
    id: 'statue',
    title: 'Statue',
    destination: 'https://lark.example/statue',
    campaign: 'parks',
    client: 'lark',
    agent: BOT,
    scansOn: (date) => (date === '2026-04-01' ? 1 : 0),
  },
]

function log(): string {
  const lines = ['scanned_at,qr_id,qr_title,destination_url,created_at,campaign_id,client_id,user_agent,visitor_id']
  for (const { id, title, destination, campaign = '', client = '', agent = PHONE, scansOn } of CODES) {
    for (let day = Date.parse('2026-03-02T00:00:00Z'); day < Date.parse(NOW); day += DAY) {
      const date = new Date(day).toISOString().slice(0, 10)
      for (let scan = 0; scan < scansOn(date, new Date(day).getUTCDay()); scan++) {
        const second = String(scan).padStart(2, '0')
        lines.push(
          `${date}T12:00:${second}Z,${id},"${title}",${destination},2026-03-02T08:00:00Z,${campaign},${client},"${agent}",${id} ${date} ${scan}`,
        )
      }
    }
  }
  return `${lines.join('\n')}\n`
}

interface Watched {
  readonly mailServer: MailServer
  readonly watched: { readonly address: string; readonly moveTo: (at: string) => void }
}

const test = base.extend<object, Watched>({
  mailServer: [
    async ({}, use) => {
      const server = await startMailServer()
      await use(server)
      await server.close()
    },
    { scope: 'worker' },
  ],
  watched: [
    async ({ mailServer }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'scanboard-watched-'))
      const file = join(folder, 'scans.csv')
      writeFileSync(file, log())
      await withServer([NOW, file, '', String(mailServer.config.port)], (address, moveTo) => use({ address, moveTo }))
      rmSync(folder, { recursive: true })
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ watched }, use) => use(watched.address),
})

test.beforeEach(async ({ page }) => {
  await page.goto('/?zone=UTC')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Watch list' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Watch list' })).toBeFocused()
  await settled(page)
})

test('each code is found for what it is, and no other', async ({ page }) => {
  const silent = panel(page, 'Gone silent')
  // From Saturday 9 to Thursday 14 May, four working days of ten; before, only weekends were without a scan.
  await expect(silent.getByRole('listitem')).toHaveCount(1)
  await expect(silent.getByRole('listitem')).toContainText('Kiosk, platform 2')
  await expect(silent).toContainText('Expected about 40 scans since Sat 9 May 2026 (6 days), none came')
  await expect(silent).toContainText('Longest silence before: 2 days. Last scan 8 May 2026, 12:00.')

  const rise = panel(page, 'Sudden rise')
  await expect(rise.getByRole('listitem')).toHaveCount(1)
  await expect(rise).toContainText('Park bench')
  await expect(rise).toContainText('60 scans on Tue 12 May 2026')
  await expect(rise).toContainText('The 8 Tuesdays before had 5.')

  const never = panel(page, 'Never scanned')
  // From 2 March: 29 days to the 31st, 30 of April, and 15.
  await expect(never.getByRole('listitem')).toHaveCount(1)
  await expect(never).toContainText('Statue')
  await expect(never).toContainText('Made 74 days ago, never scanned')

  const nobodys = panel(page, 'No client')
  // Mondays from 2 March to 11 May are eleven; four of them lie in the last 28 whole days, from 17 April on.
  await expect(nobodys).toContainText('Print shop proof')
  await expect(nobodys).toContainText('4 scans in the last 28 days, 11 in all')

  const shared = panel(page, 'Same destination')
  // Fifty days of ten, from 2 March to 8 May; 74 days of five and one of sixty, with the 15th.
  await expect(shared).toContainText('lark.example/menu')
  await expect(shared).toContainText('2 codes of 2 campaigns, 930 scans')
})

test('the days without a first scan are chosen on the page, and kept by its address', async ({ page }) => {
  await page.getByRole('spinbutton', { name: 'Made at least' }).fill('75')
  await expect(panel(page, 'Never scanned')).toContainText(
    'Nothing here: every code older than 75 days has been scanned.',
  )
  await expect(page).toHaveURL(/days=75/)
  await page.reload()
  await expect(page.getByRole('spinbutton', { name: 'Made at least' })).toHaveValue('75')
  await expect(panel(page, 'Never scanned')).toContainText('Nothing here')
})

test('a list is saved for whoever goes there', async ({ page }) => {
  const download = page.waitForEvent('download')
  await panel(page, 'Gone silent').getByRole('button', { name: 'Take “Gone silent” away' }).click()
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('watch-list-gone-silent_2026-05-15.csv')
  const [head, row, end] = (await readFile(await file.path(), 'utf8')).replace(/^\u{FEFF}/u, '').split('\r\n')
  expect(head).toBe(
    'id,title,short_url,destination_url,created_at,total_scans,client,campaign,silent_since,silent_days,expected_scans,longest_silence_before,last_scan_at,campaign_silent_since',
  )
  expect(row).toBe(
    'kiosk,"Kiosk, platform 2",,https://lark.example/menu?utm_source=kiosk,2026-03-02T08:00:00.000Z,500,lark,spring,2026-05-09,6,40,2,2026-05-08T12:00:09.000Z,',
  )
  expect(end).toBe('')
})

test('by keyboard alone: from a count to its list, to a code and back', async ({ page }) => {
  await expect(page.getByRole('button', { name: 'By mail' })).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  const count = page.getByRole('navigation', { name: 'Lists' }).getByRole('link', { name: 'Gone silent' })
  await expect(count).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/zone=UTC#silent$/)
  await expect(panel(page, 'Gone silent')).toBeInViewport()
  const code = panel(page, 'Gone silent').getByRole('link', { name: 'Kiosk, platform 2' })
  for (let steps = 0; steps < 5 && !(await code.evaluate((link) => link === document.activeElement)); steps++) {
    await page.keyboard.press('Tab')
  }
  await expect(code).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Kiosk, platform 2' })).toBeVisible()
  await page.goBack()
  await expect(code).toBeFocused()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    expect(await accessibilityFaults(page)).toEqual([])
  })
}

/** From one control to the next, until one has the focus. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let steps = 0; steps < 20; steps++) {
    await page.keyboard.press('Tab')
    if (await control.evaluate((one) => one === document.activeElement)) return
  }
  await expect(control).toBeFocused()
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('nothing scrolls sideways, and axe finds nothing', async ({ page }) => {
    await fits(page, 'on a phone')
    expect(await accessibilityFaults(page)).toEqual([])
  })
})

/** The last, for it moves the clock. */
test('what is new comes by mail: set up by keyboard, told once, and deleted', async ({
  page,
  browser,
  mailServer,
  watched,
}) => {
  const byMail = page.getByRole('button', { name: 'By mail' })
  await expect(byMail).toBeVisible()
  await tabTo(page, byMail)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Watch list by mail' })
  await expect(dialog).toContainText('Nobody is told by mail yet')
  await tabTo(page, dialog.getByRole('button', { name: 'New mail' }))
  await page.keyboard.press('Enter')
  const form = page.getByRole('dialog', { name: 'Be told of what is new' })
  await expect(form.getByRole('checkbox', { checked: true })).toHaveCount(3)
  // It is Friday 14:40.
  await expect(form.getByRole('status')).toContainText('The first mail comes on Saturday 16 May 2026, 08:00')
  await tabTo(page, form.getByRole('button', { name: 'Save' }))
  await page.keyboard.press('Enter')
  await expect(form.getByRole('alert')).toHaveText('Say to whom it is to be sent.')
  await form.getByLabel('To', { exact: true }).focus()
  await page.keyboard.type('Ann Bee <ann@example.org>, gone@example.org')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await accessibilityFaults(page)).toEqual([])
  }
  await tabTo(page, form.getByRole('combobox', { name: 'How often' }))
  // Each week, on Mondays; then each day after all.
  await page.keyboard.press('ArrowDown')
  await expect(form.getByRole('status')).toContainText('on Monday 18 May 2026, 08:00')
  await page.keyboard.press('ArrowUp')
  await tabTo(page, form.getByRole('button', { name: 'Save' }))
  await page.keyboard.press('Enter')
  await expect(form).toHaveCount(0)
  await expect(dialog.getByRole('button', { name: 'New mail' })).toBeFocused()
  const row = dialog.getByRole('listitem').first()
  await expect(row).toContainText('Gone silent, Sudden rise, Never scanned')
  await expect(row).toContainText('Each day at 08:00, UTC')
  await expect(row).toContainText('Next: Saturday 16 May 2026, 08:00')

  mailServer.refuse = (to) => (to.startsWith('gone') ? { code: 550, text: '5.1.1 No such user' } : undefined)
  watched.moveTo('2026-05-16T08:00:00Z')
  await expect.poll(() => mailServer.received.length).toBe(1)
  const [mail] = mailServer.received
  expect(mail).toMatchObject({
    recipients: ['ann@example.org'],
    subject: '1 QR code has gone silent, 1 rises, 1 was never scanned',
  })
  // The last scan came on Friday the 15th at noon, so days are counted up to then, as on the page.
  expect(mail!.text).toContain(
    'Kiosk, platform 2\nlark · spring\nExpected about 40 scans since Sat 9 May 2026 (6 days), none came\nLongest silence before: 2 days. Last scan 8 May 2026, 12:00.',
  )
  expect(mail!.text).toContain('60 scans on Tue 12 May 2026\nThe 8 Tuesdays before had 5.')
  expect(mail!.text).toContain('Made 74 days ago, never scanned')
  // As a mail program draws it; its link leads to the list.
  const opened = await (await browser.newContext()).newPage()
  await opened.setContent(mail!.html!)
  expect(await accessibilityFaults(opened)).toEqual([])
  const link = opened.getByRole('link', { name: 'Open the watch list' })
  await expect(link).toHaveAttribute('href', `${watched.address}/watch-list?zone=UTC`)
  await opened.context().close()

  // What is not new is not told again; the dialog says what came of it.
  watched.moveTo('2026-05-17T08:00:00Z')
  await page.reload()
  await byMail.click()
  await expect(row).toContainText('Last looked 17 May 2026, 08:00: nothing new.')
  await expect(row).toContainText('Last mail 16 May 2026, 08:00, sent to 1 of 2.')
  await expect(row).toContainText('gone@example.org')
  await expect(row).toContainText('It said: 550 5.1.1 No such user')
  expect(mailServer.received).toHaveLength(1)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await accessibilityFaults(page)).toEqual([])
  }

  await page.setViewportSize({ width: 390, height: 844 })
  expect(await dialog.evaluate((shown) => shown.scrollWidth - shown.clientWidth)).toBe(0)
  await row.getByRole('button', { name: 'Change' }).click()
  const changing = page.getByRole('dialog', { name: 'Change this mail' })
  await expect(changing.getByLabel('To', { exact: true })).toHaveValue('ann@example.org, gone@example.org')
  expect(await changing.evaluate((shown) => shown.scrollWidth - shown.clientWidth)).toBe(0)
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(changing).toHaveCount(0)
  await expect(dialog).toBeVisible()
  await row.getByRole('button', { name: 'Pause' }).click()
  await expect(row).toContainText('Paused')
  await row.getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('dialog', { name: 'Delete this mail?' }).getByRole('button', { name: 'Delete' }).click()
  await expect(dialog).toContainText('Nobody is told by mail yet')
})
