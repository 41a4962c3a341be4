/**
 * Every way to compare, across a leap day and the change of the clocks. Now is Sunday 31 March 2024, 14:30 in Berlin:
 * clocks went forward that night, so it is 12:30 UTC. Expected numbers are counted by hand in `fixtures/comparison.csv`.
 */
import { fileURLToPath } from 'node:url'
import { expect, figure, panel, test as base, withServer } from './fixtures.ts'

const NOW = '2024-03-31T12:30:00Z'
const SCANS = fileURLToPath(new URL('fixtures/comparison.csv', import.meta.url))

const test = base.extend<object, { leapAddress: string }>({
  leapAddress: [async ({}, use) => withServer([NOW, SCANS], use), { scope: 'worker' }],
  baseURL: async ({ leapAddress }, use) => use(leapAddress),
})
test.beforeEach(({ page }) => page.clock.setFixedTime(NOW))

// The month so far has six scans: that of 29 February, 23:30 UTC, is one of 1 March in Berlin.
for (const [address, change, window] of [
  // February has no 31st, so all of it: 1, 25 (twice) and 29 (twice).
  ['/', '20% more than 5', 'Compared with 1–29 Feb 2024, the month before.'],
  // Up to 31 March 2023, 14:30 in summer time: the scan at 12:30:00 UTC is not in it.
  ['/?compare=year', '14.3% fewer than 7', 'Compared with 1–31 Mar 2023, up to 14:30, the same part a year before.'],
  // 364 days before, from a Friday to a Sunday: without 1 March, with 1 and 2 April up to 14:30.
  [
    '/?compare=year&match=weekday',
    '33.3% fewer than 9',
    'Compared with 3 Mar – 2 Apr 2023, up to 14:30, the same part a year before, matched by weekday.',
  ],
  // 35 days before, in winter time: 14:30 was 13:30 UTC.
  [
    '/?match=weekday',
    '100% more than 3',
    'Compared with 26 Jan – 25 Feb 2024, up to 14:30, the same part before, matched by weekday.',
  ],
  // The night of the year before in which clocks changed: from 23:00 to 22:00 UTC.
  [
    '/?compare=custom&cfrom=2023-03-26&cto=2023-03-26',
    // 6 in 30.6 days, that in which clocks went forward among them.
    '93.5% fewer than 3 a day',
    'Compared with 26 Mar 2023, the dates chosen. 30.6 days against 1: the average day is compared, 0.2 scans against 3.',
  ],
  ['/?compare=none', undefined, 'Not compared.'],
] as const) {
  test(`a month so far: ${address}`, async ({ page }) => {
    await page.goto(`${address}${address.includes('?') ? '&' : '?'}zone=Europe/Berlin`)
    const headline = panel(page, 'March 2024 so far')
    await expect(figure(headline, 'Scans')).toHaveText('6')
    await expect(headline).toContainText(window)
    if (change === undefined) await expect(headline).not.toContainText(/more|fewer/)
    else await expect(headline).toContainText(change)
  })
}

test('a leap day is compared with the last of February', async ({ page }) => {
  await page.goto('/?period=day&date=2024-02-29&compare=year&match=date&zone=Europe/Berlin')
  const headline = panel(page, 'Thursday 29 February 2024')
  await expect(figure(headline, 'Scans')).toHaveText('2')
  await expect(headline).toContainText('100% more than 1')
  await expect(headline).toContainText('Compared with 28 Feb 2023, the same dates a year before.')
})

test('a day or week a year before is that of the same weekdays, unless the same dates are wanted', async ({ page }) => {
  // 364 days: Saturday 30 March 2024 with Saturday 1 April 2023, Monday 18 March with Monday 20 March.
  await page.goto('/?period=day&date=2024-03-30&compare=year&zone=Europe/Berlin')
  await expect(page.getByRole('main')).toContainText('Compared with 1 Apr 2023, a year before, matched by weekday.')
  await page.goto('/?period=week&date=2024-03-20&compare=year&zone=Europe/Berlin')
  await expect(page.getByRole('main')).toContainText('Compared with 20–26 Mar 2023, a year before, matched by weekday.')
  await page.getByRole('button', { name: 'vs year before, by weekday' }).click()
  await page.getByText('Match weekdays').click()
  await expect(page).toHaveURL(/match=date/)
  await expect(page.getByRole('main')).toContainText('Compared with 18–24 Mar 2023, the same dates a year before.')
  await page.getByText('Match weekdays').click()
  await expect(page).not.toHaveURL(/match/)
})

test('each day stands beside the one that it is compared with, by date or by weekday', async ({ page }) => {
  const row = (day: string) => page.getByRole('region', { name: 'Timeline as table' }).getByRole('row', { name: day })
  await page.goto('/?compare=year&match=weekday&zone=Europe/Berlin')
  await page.getByText('Show as table').click()
  await expect(row('Friday 1 March 2024')).toHaveText(/2\s*Friday 3 March 2023\s*0/)
  await expect(row('Sunday 31 March 2024')).toHaveText(/3 so far\s*Sunday 2 April 2023\s*2/)

  await page.getByRole('button', { name: 'vs year before' }).click()
  // The box is drawn over by its switch: what a person clicks is its label.
  await page.getByText('Match weekdays').click()
  await expect(page).not.toHaveURL(/match/)
  await expect(row('Sunday 31 March 2024')).toHaveText(/3 so far\s*Friday 31 March 2023\s*2/)
})

test('the last 7 days, chosen and stepped through', async ({ page }) => {
  await page.goto('/?zone=Europe/Berlin')
  await page.getByRole('button', { name: 'March 2024 so far' }).click()
  await page.getByRole('button', { name: /^Last 7 days/ }).click()
  const headline = panel(page, '25–31 March 2024 so far')
  await expect(figure(headline, 'Scans')).toHaveText('3')
  await expect(headline).toContainText('3 more than 0')
  // From a Monday to a Sunday, so that is what they are called.
  await page.getByRole('button', { name: 'Show the week before' }).click()
  await expect(page).toHaveURL(/period=7d&date=2024-03-24/)
  await expect(panel(page, '18–24 March 2024')).toBeVisible()
})

test('dates of one’s own are typed, and a week begins where its reader begins it', async ({ page }) => {
  await page.goto('/?period=week&date=2024-02-29&zone=Europe/Berlin')
  await page.getByRole('button', { name: '26 February – 3 March 2024' }).click()
  const form = page.getByRole('form', { name: 'Any dates' })
  await form.getByRole('textbox', { name: 'From' }).fill('2024-02-29')
  await form.getByRole('textbox', { name: 'To' }).fill('2024-03-01')
  await expect(form.getByText('2 days', { exact: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/period=custom&from=2024-02-29&to=2024-03-01/)
  // The 29th twice, the 1st twice: in hours, for there are two days.
  await expect(figure(panel(page, '29 February – 1 March 2024'), 'Scans')).toHaveText('4')
  await expect(panel(page, 'Scans by hour')).toBeVisible()

  await page.goto('/?period=week&date=2024-03-31&week=sunday&zone=Europe/Berlin')
  await expect(figure(panel(page, '31 March – 6 April 2024 so far'), 'Scans')).toHaveText('3')
})

test('part of a chart is looked at by dragging across it, and Escape leads back', async ({ page }) => {
  await page.goto('/?zone=Europe/Berlin')
  const slider = page.getByRole('slider', { name: 'Scans by day, one by one' })
  await slider.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(slider).toHaveAttribute('aria-valuetext', 'Friday 1 March 2024 to Saturday 2 March 2024: 2 scans')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/period=custom&from=2024-03-01&to=2024-03-02/)
  await expect(figure(panel(page, '1–2 March 2024'), 'Scans')).toHaveText('2')
  await slider.or(page.getByRole('slider')).first().focus()
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/period=custom/)
})

test('a bar leads to its day, and Back to the month', async ({ page }) => {
  await page.goto('/?zone=Europe/Berlin')
  const slider = page.getByRole('slider', { name: 'Scans by day, one by one' })
  await slider.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/period=day&date=2024-03-01/)
  await expect(figure(panel(page, 'Friday 1 March 2024'), 'Scans')).toHaveText('2')
  await page.goBack()
  await expect(panel(page, 'March 2024 so far')).toBeVisible()
  // A year leads to its months; the first bar of all, left of the middle of the chart.
  await page.goto('/?period=year&zone=Europe/Berlin')
  const chart = page.getByTestId('timeline')
  const { width } = (await chart.boundingBox())!
  await chart.click({ position: { x: 30 + (2.5 * (width - 42)) / 12, y: 100 } })
  await expect(page).toHaveURL(/date=2024-03-01/)
  await expect(panel(page, 'March 2024 so far')).toBeVisible()
})
