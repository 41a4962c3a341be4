/** Shared links that other sites show in frames, made and changed from the pages by keyboard. */
import type { Page } from '@playwright/test'
import { LARK, frameOf, framed, headline, settled, test } from './embed-host.ts'
import { accessibilityFaults, expect, figure } from './fixtures.ts'

/** The server is shared with other journeys: it is left without links that work. */
test.afterEach(async ({ page }) => {
  const links = (await (await page.request.get('/api/links')).json()) as { data: { id: string; state: string }[] }
  for (const { id, state } of links.data) if (state !== 'revoked') await page.request.delete(`/api/links/${id}`)
})

/** An approved report about Bistro Lark in May; the page is on it. */
async function approve(page: Page, title: string): Promise<void> {
  await page.goto('/reports/new?subject=client&id=lark&zone=UTC')
  await page.getByLabel('Title').fill(title)
  await page.getByRole('button', { name: 'Gather the figures' }).click()
  await page.getByRole('button', { name: 'Approve' }).click()
  await page.getByRole('button', { name: 'Approve and freeze' }).click()
  await expect(page.getByText('Approved on')).toBeVisible()
}

/** Goes on by Tab until it is there. */
async function tabTo(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let steps = 0; steps < 20; steps++) {
    if (await isThere()) return
    await page.keyboard.press('Tab')
  }
  throw new Error('not reached by Tab')
}
const isFocused = (page: Page, text: string | RegExp) => async () =>
  (await page.locator(':focus').filter({ hasText: text }).count()) === 1

test('a report is shared with a site, shown there by the code as it is, and taken away again', async ({
  page,
  site: { host, visitor, faults },
}) => {
  await approve(page, 'On the wiki')
  await page.getByRole('button', { name: 'Share' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: /^Share / })
  await expect(dialog.getByRole('textbox', { name: 'Name in the list of links' })).toBeFocused()
  await tabTo(page, isFocused(page, 'Embed in another site'))
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(dialog.getByRole('textbox', { name: 'Sites that may show it in a frame' })).toBeFocused()
  await page.keyboard.type(`${host.origin}/start`)
  expect(await accessibilityFaults(page)).toEqual([])
  await tabTo(page, isFocused(page, /^Make the link$/))
  await page.keyboard.press('Enter')

  const made = page.getByRole('dialog', { name: 'The link is made' })
  await expect(made.getByRole('textbox', { name: 'Address' })).toBeFocused()
  const code = await made.getByRole('group', { name: 'Code for the page that embeds it' }).innerText()
  expect(code).toMatch(/src="http:[^"]+\/embed\/sl_[\w-]{43}"/)
  expect(await accessibilityFaults(page)).toEqual([])
  expect(page.url()).not.toContain('sl_')

  host.pages.set('/', code)
  await visitor.goto(host.origin)
  const sheet = frameOf(visitor).getByRole('article', { name: 'On the wiki' })
  // Bistro Lark in May: 6 scans, as counted by hand in `reports.e2e.ts`.
  await expect(sheet).toContainText(/Scans\s*6\s*↑ 200% more than 2/)
  // Without a bar of its own, the ways to take it along stand above it.
  await expect(frameOf(visitor).getByRole('button', { name: 'CSV' })).toBeVisible()
  expect(faults).toEqual([])

  await tabTo(page, isFocused(page, /^Done$/))
  await page.keyboard.press('Enter')
  await page.goto('/sharing?zone=UTC')
  const row = page.getByRole('listitem').filter({ hasText: 'Report Bistro Lark: On the wiki, version 1' })
  await expect(row).toContainText('In frames of 1 site')
  await row.getByRole('button', { name: 'Edit' }).focus()
  await page.keyboard.press('Enter')
  const edit = page.getByRole('dialog', { name: /^Edit / })
  const sites = edit.getByRole('textbox', { name: 'Sites that may show it in a frame' })
  await expect(sites).toHaveValue(host.origin)
  await tabTo(page, () => sites.evaluate((field) => field === document.activeElement))
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('Delete')
  await expect(edit.getByText('Pages that are open show it until they are loaded again.')).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  await tabTo(page, isFocused(page, /^Save$/))
  await page.keyboard.press('Enter')
  await expect(row).not.toContainText('In frames of')

  // An open page still shows it; loaded anew, the browser refuses.
  await expect(sheet).toBeVisible()
  await visitor.reload()
  await expect.poll(() => faults.join('\n')).toContain('frame-ancestors')
  await expect(frameOf(visitor).getByRole('article')).toHaveCount(0)
})

test('the doctor of a link adds the site whose page shows it', async ({
  page,
  baseURL,
  site: { host, visitor, faults },
}) => {
  const made = await page.request.post('/api/links', {
    data: { name: 'Kiosk', subject: LARK, hosts: ['https://other.example.com'] },
  })
  const { data } = (await made.json()) as { data: { token: string } }
  host.pages.set('/', framed(baseURL!, `${data.token}?zone=UTC`, ''))
  await visitor.goto(host.origin)
  await expect.poll(() => faults.join('\n')).toContain('frame-ancestors')

  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`))
  await page.goto('/sharing?zone=UTC')
  const row = page.getByRole('listitem').filter({ hasText: 'Kiosk' })
  await row.getByRole('button', { name: 'Embed doctor' }).press('Enter')
  const doctor = page.getByRole('dialog', { name: 'Embed doctor for “Kiosk”' })
  const field = doctor.getByRole('textbox', { name: 'Address of the page that embeds it' })
  await expect(field).toBeFocused()
  await page.keyboard.type(host.origin)
  await page.keyboard.press('Enter')
  await expect(doctor.getByText('1 thing keeps it from being seen')).toBeVisible()
  await expect(doctor.getByText(`${host.origin} is not among the sites that may show it`)).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  await doctor.getByRole('button', { name: `Add ${host.origin}` }).press('Enter')
  await expect(doctor.getByText(/^Nothing keeps it from being seen/)).toBeVisible()
  await doctor.getByText(/things are right$/).press('Enter')
  await expect(doctor.getByText('The page shows this link.')).toBeVisible()
  await expect(doctor.getByText('The frame’s page comes to browsers as Scanboard sends it.')).toBeVisible()
  await expect(row).toContainText('In frames of 2 sites')
  expect(asked.join('\n')).not.toContain(data.token)

  await visitor.reload()
  // Bistro Lark in May: 1 + 2 + 2 + 1 scans, by v1, v2, v5 and v9.
  await expect(figure(headline(frameOf(visitor)), 'Scans')).toHaveText('6')
})

test('everything of some dates in a frame: the overview without totals, and no lists', async ({
  page,
  baseURL,
  site: { host, visitor, faults },
}) => {
  const dates = { from: '2026-05-01', to: '2026-05-05', zone: 'UTC' }
  const made = await page.request.post('/api/links', {
    data: { name: 'Intranet', subject: { kind: 'organisation' }, dates, hosts: [host.origin] },
  })
  const { data } = (await made.json()) as { data: { token: string } }
  host.pages.set('/', framed(baseURL!, `${data.token}?period=year`, ''))
  await visitor.goto(host.origin)
  const frame = frameOf(visitor)
  // 1 on the 1st, 2 on the 2nd, 2 on the 5th, all of Bistro Lark.
  await expect(figure(headline(frame), 'Scans')).toHaveText('5')
  await expect(frame.getByRole('region', { name: 'Period' })).toContainText('1–5 May 2026, UTC')
  await settled(frame)
  await expect(frame.getByRole('link', { name: 'Menu, table 4' })).toBeVisible()
  await expect(frame.getByRole('link', { name: /^All / })).toHaveCount(0)
  await expect(frame.getByRole('button', { name: 'Try again' })).toHaveCount(0)
  await frame.getByRole('link', { name: 'Door sticker' }).click()
  await expect(figure(headline(frame), 'Scans')).toHaveText('2')
  await frame.getByRole('link', { name: 'Back to Overview' }).click()
  await expect(figure(headline(frame), 'Scans')).toHaveText('5')

  host.pages.set('/', framed(baseURL!, `${data.token}/qrs`, ''))
  await visitor.reload()
  await expect(frame.getByRole('heading', { name: 'There is no such page' })).toBeVisible()
  expect(faults).toEqual([])
})
