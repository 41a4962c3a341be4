/** What is noted on dates: by keyboard alone, kept by the server, in sight on every chart that covers the date. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { accessibilityFaults, expect, panel, settled, test } from './fixtures.ts'

/** The server is shared with other journeys: it is left without notes. */
test.afterEach(async ({ page }) => {
  const notes = (await (await page.request.get('/api/annotations')).json()) as { data: { id: string }[] }
  for (const { id } of notes.data) await page.request.delete(`/api/annotations/${id}`)
})

/** Everything that the chart says of a bucket, as a screen reader says it: with so many steps to the left of the last one. */
async function told(page: Page, title: string, steps: number): Promise<string | null> {
  const slider = panel(page, title).getByRole('slider')
  await slider.focus()
  await slider.press('End')
  for (let i = 0; i < steps; i++) await slider.press('ArrowLeft')
  return slider.getAttribute('aria-valuetext')
}

test('by keyboard alone: noted, and in sight by day, by month, by hour and beside others', async ({ page }) => {
  await page.goto('/?zone=UTC')
  await settled(page)
  await expect(page.getByRole('button', { name: 'Add a note' })).toHaveAttribute('aria-keyshortcuts', 'A')

  // The day that is read in the chart is offered: the 5th of May.
  expect(await told(page, 'Scans by day', 31 - 5)).toMatch(/^Tuesday 5 May 2026: /)
  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog', { name: 'Add a note' })
  const text = dialog.getByRole('textbox', { name: 'Note' })
  await expect(text).toBeFocused()
  await expect(dialog.getByLabel('Date')).toHaveValue('2026-05-05')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.type('Posters up')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: '1 note in this span' })).toBeVisible()
  expect(await told(page, 'Scans by day', 31 - 5)).toMatch(/; Note: Posters up$/)

  // By month, and on the page of a code by hour, after loading everything anew.
  await page.goto('/qrs/door?period=year&zone=UTC')
  await settled(page)
  // December is the last of twelve months, May the fifth.
  expect(await told(page, 'Scans by month', 12 - 5)).toMatch(/^May 2026: .*; Note: 5 May: Posters up$/)
  await page.goto('/qrs/door?period=day&date=2026-05-05&zone=UTC')
  await settled(page)
  await expect(page.locator('[data-notes]')).toHaveCount(1)
  await panel(page, 'Scans by hour').getByRole('slider').press('Home')
  await expect(panel(page, 'Scans by hour').getByRole('slider')).toHaveAttribute(
    'aria-valuetext',
    /00:00: .*; Note: Posters up$/,
  )
  await page.goto('/compare?of=qr:menu,campaign:spring&zone=UTC')
  await settled(page)
  await expect(page.locator('[data-notes]')).toHaveCount(1)
  expect(await told(page, 'Scans compared', 31 - 5)).toMatch(/^Tuesday 5 May 2026: .*; Note: Posters up$/)
})

test('by keyboard alone: changed, deleted, brought back', async ({ page }) => {
  await page.request.post('/api/annotations', { data: { date: '2026-05-05', text: 'Posters up' } })
  await page.goto('/?zone=UTC')
  await settled(page)
  const handle = page.getByRole('button', { name: '1 note in this span' })

  // Changed: to a month earlier, where the overview of May no longer shows it.
  await handle.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Edit “Posters up”' }).focus()
  await page.keyboard.press('Enter')
  const editor = page.getByRole('dialog', { name: 'Edit the note' })
  await editor.getByRole('textbox', { name: 'Note' }).fill('Posters up in Łódź')
  await editor.getByLabel('Date').fill('2026-04-30')
  await editor.getByLabel('Date').press('Enter')
  await expect(
    panel(page, 'Scans by day').getByText('“Posters up in Łódź” is noted on 30 Apr 2026, which is not in this chart.'),
  ).toBeVisible()
  await expect(handle).toBeHidden()
  await expect(page.locator('[data-notes]')).toHaveCount(0)

  await page.goto('/?date=2026-04-15&zone=UTC')
  await settled(page)
  await handle.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Delete “Posters up in Łódź”' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()
  await expect(page.locator('[data-notes]')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-notes]')).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'Edit “Posters up in Łódź”' })).toBeEnabled()
  await page.reload()
  await expect(handle).toBeVisible()
})

/** The text of what the menu of the chart saves. */
async function taken(page: Page, choice: string): Promise<string> {
  await panel(page, 'Scans by day').getByRole('button', { name: 'Take “Scans by day” away' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: choice }).click()
  return readFile(await (await download).path(), 'utf8')
}

test('found by name, and taken away with the figures of the organisation alone', async ({ page }) => {
  const noted = { date: '2026-05-02', text: '=HYPERLINK("x")' }
  await page.request.post('/api/annotations', { data: noted })
  await page.goto('/?zone=UTC')
  await settled(page)
  await expect(page.locator('[data-notes]')).toHaveCount(1)
  const lines = (await taken(page, 'Save as CSV')).split('\r\n')
  expect(lines[0]).toMatch(/,notes$/)
  expect(lines[1]).toMatch(/^2026-05-01,1,whole,.*,$/)
  // A note that a spreadsheet would take for a formula is one no more.
  expect(lines[2]).toMatch(/^2026-05-02,2,whole,.*,"'=HYPERLINK\(""x""\)"$/)
  expect(await taken(page, 'Save as drawing')).toContain('HYPERLINK')

  // What is of one client, campaign or code is sent to whom the note was not written for.
  for (const path of ['/campaigns/spring', '/clients/lark', '/qrs/menu']) {
    await page.goto(`${path}?zone=UTC`)
    await settled(page)
    await expect(page.locator('[data-notes]')).toHaveCount(1)
    const csv = await taken(page, 'Save as CSV')
    expect(csv).toContain('2026-05-02,')
    expect(csv).not.toMatch(/notes|HYPERLINK/)
    const svg = await taken(page, 'Save as drawing')
    expect(svg).toContain('Scans by day')
    expect(svg).not.toContain('HYPERLINK')
  }

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: /^Find/ })).toBeFocused()
  await page.keyboard.type('posters up')
  await page.getByRole('option', { name: /^Add a note on a date/ }).click()
  await expect(page.getByRole('dialog', { name: 'Add a note' }).getByRole('textbox', { name: 'Note' })).toBeFocused()
})

test('no page of another site can add a note', async ({ page, baseURL }) => {
  for (const headers of [
    { Origin: 'https://evil.example' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Content-Type': 'text/plain' },
  ]) {
    const answer = await page.request.post(`${baseURL}/api/annotations`, {
      headers,
      data: JSON.stringify({ date: '2026-05-02', text: 'x' }),
    })
    expect([403, 415]).toContain(answer.status())
  }
  expect(await (await page.request.get('/api/annotations')).json()).toMatchObject({ data: [] })
})
