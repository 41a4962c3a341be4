/** Goals: set, read, changed and removed by keyboard, on the page of a campaign and on the watch list, and never told to guests. */
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { NOW, accessibilityFaults, expect, panel, settled, test } from './fixtures.ts'
import { fits } from './reach.ts'

const SPRING = '/api/goals/campaign/spring'
const MAY = { from: '2026-05-01', to: '2026-05-28', timezone: 'UTC' }

/** The server is shared with other journeys: it is left without goals. */
test.afterEach(async ({ page }) => {
  const goals = (await (await page.request.get('/api/goals')).json()) as { data: { kind: string; id: string }[] }
  for (const { kind, id } of goals.data) await page.request.delete(`/api/goals/${kind}/${id}`)
})

/** From one control to the next, until one has the focus. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let steps = 0; steps < 20; steps++) {
    if (await control.evaluate((one) => one === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(control).toBeFocused()
}

test('by keyboard alone: set, read, changed and removed', async ({ page }) => {
  await page.goto('/campaigns/spring?zone=UTC')
  await settled(page)
  const goal = panel(page, 'Goal')
  await expect(goal).toHaveCount(0)
  const button = page.getByRole('button', { name: 'Set a goal' })
  await button.focus()
  await page.keyboard.press('Enter')
  const setting = page.getByRole('dialog', { name: 'Set a goal' })
  await expect(setting.getByRole('textbox', { name: 'Scans' })).toBeFocused()
  // The month in sight goes on until then.
  await expect(setting.getByLabel('First day')).toHaveValue('2026-05-01')
  await expect(setting.getByLabel('Last day')).toHaveValue('2026-05-31')
  await expect(setting).toContainText('Days are those of the zone UTC.')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.type('12')
  await tabTo(page, setting.getByRole('button', { name: 'Today' }))
  await page.keyboard.press('Enter')
  await expect(setting.getByLabel('First day')).toHaveValue('2026-05-15')
  await tabTo(page, setting.getByRole('button', { name: '1 May 2026' }))
  await page.keyboard.press('Enter')
  await expect(setting.getByLabel('First day')).toHaveValue('2026-05-01')
  await setting.getByLabel('Last day').fill('2026-05-28')
  await setting.getByLabel('Last day').press('Enter')
  await expect(setting).toHaveCount(0)
  await expect(button).toBeFocused()

  // In May 1 on the 1st, 2 on the 2nd, 2 on the 5th, 1 on the 15th, without the bot.
  await expect(goal).toContainText('6 of 12 scans · 50.0%')
  // 14 days, 14 hours and 40 minutes of 28 days.
  await expect(goal).toContainText('52.2% of the time is over')
  await expect(goal).toContainText('1–28 May 2026, UTC time')
  // From 17 April to 14 May there was one on a Monday, two on Tuesdays, Thursdays and Saturdays each, one on a Friday: of each weekday a
  // quarter. Friday has had its own; to the 28th come two Saturdays, a Sunday, Monday, Tuesday, Wednesday, Thursday, and the Friday
  // and Sunday of the week between, its Saturday too: 0.5 + 2 + 1.25.
  await expect(goal).toContainText('At the pace of the last four weeks about 10 by 28 May 2026: 2 short.')
  const cursor = goal.getByRole('slider')
  await cursor.focus()
  // It begins today.
  await expect(cursor).toHaveAttribute('aria-valuetext', 'Friday 15 May 2026: Scans 6; Expected 6; Goal 12')
  await cursor.press('End')
  await expect(cursor).toHaveAttribute(
    'aria-valuetext',
    'Thursday 28 May 2026: Scans still to come; Expected 10; Goal 12',
  )
  expect(await accessibilityFaults(page)).toEqual([])

  // Its dates are its own, whatever the page is of.
  await page.goto('/campaigns/spring?period=year&date=2025-05-01&zone=Asia/Kolkata')
  await settled(page)
  await expect(goal).toContainText('6 of 12 scans')

  await button.focus()
  await page.keyboard.press('Enter')
  const changing = page.getByRole('dialog', { name: 'Change the goal' })
  await expect(changing.getByRole('textbox', { name: 'Scans' })).toBeFocused()
  await expect(changing).toContainText('Days are those of the zone UTC.')
  await page.keyboard.type('5')
  await page.keyboard.press('Enter')
  await expect(changing).toHaveCount(0)
  // The fifth came on the 5th.
  await expect(goal).toContainText('6 of 5 scans · 120.0%')
  await expect(goal).toContainText('Reached on 5 May 2026. At the pace of the last four weeks about 10 by 28 May 2026.')

  await button.focus()
  await page.keyboard.press('Enter')
  await tabTo(page, changing.getByRole('button', { name: 'Remove the goal' }))
  await page.keyboard.press('Enter')
  await expect(changing).toHaveCount(0)
  await expect(goal).toHaveCount(0)
  await expect(button).toBeFocused()
})

test('all goals stand on the watch list, lead to what they are of, and are saved', async ({ page }) => {
  await page.goto('/watch-list?zone=UTC')
  await settled(page)
  const goals = panel(page, 'Goals')
  await expect(goals).toHaveCount(0)
  await page.request.put(SPRING, { data: { ...MAY, scans: 12 } })
  await page.request.put('/api/goals/client/nordhavn', { data: { ...MAY, scans: 2 } })
  await page.request.put('/api/goals/qr/flyer', { data: { ...MAY, scans: 9, from: '2026-05-20' } })
  await page.reload()
  await settled(page)
  // The expo has three in May, on the 10th and the 14th: two of them came by the 14th. The flyer had its first scan today.
  const rows = goals.getByRole('listitem')
  await expect(rows).toHaveText([
    /^Spring menu.*6 of 12 scans.*2 short\.$/,
    /^منشور الافتتاح.*Begins on 20 May 2026\. Too early to tell the pace/,
    /^Nordhavn Museum.*3 of 2 scans.*Reached on 14 May 2026\./,
  ])
  expect(await accessibilityFaults(page)).toEqual([])
  await goals.getByRole('button', { name: 'Take “Goals” away' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('watch-list-goals_2026-05-15.csv')
  const lines = (await readFile(await file.path(), 'utf8')).replace(/^\u{FEFF}/u, '').split('\r\n')
  expect(lines.slice(0, 2)).toEqual([
    'kind,id,name,goal,first_day,last_day,timezone,state,scans,expected_scans,short,reached_on,known_until',
    'Campaign,spring,Spring menu,12,2026-05-01,2026-05-28,UTC,goes on,6,10,2,,',
  ])
  await page.keyboard.press('Escape')
  await goals.getByRole('link', { name: 'Spring menu' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Spring menu' })).toBeVisible()
  await expect(panel(page, 'Goal')).toContainText('6 of 12 scans')
})

test('a guest of a link never hears of it', async ({ page, browser }) => {
  await page.request.put(SPRING, { data: { ...MAY, scans: 12 } })
  const link = { name: 'For Ann', subject: { kind: 'campaign', id: 'spring' }, dates: null, expiresAt: null }
  const made = await page.request.post('/api/links', { data: { ...link, password: null, hosts: [] } })
  const { data } = (await made.json()) as { data: { token: string; link: { id: string } } }
  const guest = await (await browser.newContext()).newPage()
  await guest.clock.setFixedTime(NOW)
  const asked: string[] = []
  guest.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await guest.goto(`/s/${data.token}?zone=UTC`)
  await settled(guest)
  await expect(panel(guest, 'Scans by day')).toBeVisible()
  await expect(panel(guest, 'Goal')).toHaveCount(0)
  await expect(guest.getByRole('button', { name: 'Set a goal' })).toHaveCount(0)
  expect(asked.filter((path) => path.includes('goals'))).toEqual([])
  await guest.context().close()
  await page.request.delete(`/api/links/${data.link.id}`)
})

for (const [where, viewport] of [
  ['on a screen', { width: 1440, height: 900 }],
  ['on a phone', { width: 390, height: 844 }],
] as const) {
  test(`nothing jumps when it comes, and all fits, ${where}`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await page.request.put(SPRING, { data: { ...MAY, scans: 12 } })
    await page.addInitScript(() => {
      const shifts: number[] = []
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value)
      }).observe({ type: 'layout-shift', buffered: true })
    })
    // It comes when all that stands below it has come.
    const released = Promise.withResolvers<void>()
    await page.route('**/api/goals/**', async (route) => {
      await released.promise
      await route.continue()
    })
    await page.goto('/campaigns/spring?zone=UTC')
    const codes = page.locator('section').filter({ hasText: 'QR codes compared' }).locator('tbody tr')
    await expect(codes).toHaveCount(2)
    released.resolve()
    await expect(panel(page, 'Goal').getByRole('slider')).toBeAttached()
    await expect(codes.first()).toBeVisible()
    await settled(page)
    const total = await page.evaluate(() =>
      (window as unknown as { shifts: number[] }).shifts.reduce((sum, shift) => sum + shift, 0),
    )
    expect(total).toBeLessThan(0.02)
    await fits(page, where)
    expect(await accessibilityFaults(page)).toEqual([])
  })
}

test('in a report it is shown by whoever switches it on, and stays as it stood', async ({ page }) => {
  await page.request.put(SPRING, { data: { scans: 12, ...MAY } })
  await page.goto('/reports/new?subject=campaign&id=spring&zone=UTC')
  await page.getByRole('button', { name: 'Gather the figures' }).click()
  const sheet = page.getByRole('article', { name: 'Scan report' })
  await expect(sheet).toBeVisible()
  const part = sheet.getByRole('region', { name: 'Goal' })
  await expect(part).toHaveCount(0)
  const box = page.getByRole('checkbox', { name: 'Goal' })
  await expect(box).not.toBeChecked()
  await box.press(' ')
  // As its own page says it.
  await expect(part).toContainText('1–28 May 2026, UTC time, as it stood on 15 May 2026, 14:40.')
  await expect(part).toContainText('6 of 12 scans · 50.0%')
  await expect(part).toContainText('52.2% of the time is over')
  await expect(part).toContainText('At the pace of the last four weeks about 10 by 28 May 2026: 2 short.')
  await page.getByRole('button', { name: 'Add a note on “Goal”' }).press('Enter')
  await page.keyboard.type('Two more *posters* are coming.')
  await expect(page.getByText('All changes are saved')).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Approve' }).press('Enter')
  await page.getByRole('button', { name: 'Approve and freeze' }).press('Enter')
  await expect(sheet).toContainText('Approved on 15 May 2026, 14:40')

  await page.request.put(SPRING, { data: { scans: 5, ...MAY } })
  const id = new URL(page.url()).pathname.split('/').at(-1)!
  await page.goto(`/reports/${id}/print?version=1`)
  await expect(part).toContainText('Two more posters are coming.')
  await expect(part).toContainText('6 of 12 scans · 50.0%')
  const csv = await (await page.request.get(`/api/reports/${id}/csv`)).text()
  expect(csv).toContain('goal,goal,2026-05-01 to 2026-05-28,12,\r\n')
  expect(csv).toContain('goal,scans,,6,\r\ngoal,expected,By 2026-05-28,10,\r\n')
})
