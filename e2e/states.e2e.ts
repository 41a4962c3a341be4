import { expect, figure, panel, rows, settled, test } from './fixtures.ts'

const PAGES = ['/', '/qrs', '/qrs/menu', '/campaigns', '/campaigns/spring', '/clients', '/clients/lark']

test('an address without a page says so and leads back', async ({ page }) => {
  await page.goto('/nowhere/at/all')
  await expect(page.getByText('There is no such page')).toBeVisible()
  await page.getByRole('link', { name: 'Go to the overview' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
})

for (const [path, back] of [
  ['/qrs/none', '/qrs'],
  ['/campaigns/none', '/campaigns'],
  ['/clients/none', '/clients'],
] as const) {
  test(`an unknown id at ${path} says so and leads to the list`, async ({ page }) => {
    await page.goto(path)
    const main = page.getByRole('main')
    await expect(main).toContainText(/There is no such (QR code|campaign|client)/)
    await expect(main.getByRole('link').last()).toHaveAttribute('href', new RegExp(`^${back}`))
  })
}

test('a period before the first scan is not known, and leads to what is', async ({ page }) => {
  await page.goto('/?zone=UTC&date=2025-01-15')
  const timeline = panel(page, 'Scans by day')
  await expect(timeline).toContainText('Scans not known in January 2025')
  await timeline.getByRole('link', { name: 'Go to April 2026' }).click()
  await expect(panel(page, 'April 2026')).toBeVisible()
})

test('without any scans every page says what is missing', async ({ page, emptyAddress }) => {
  await page.goto(`${emptyAddress}/`)
  await expect(page.getByRole('banner')).toContainText(/no scans yet/i)
  await expect(page.getByRole('main')).toContainText(/no scans yet/i)
  await expect(page.getByRole('main').getByRole('region')).toHaveCount(0)
  for (const path of ['/', '/qrs', '/campaigns', '/clients', '/ranking/qrs', '/watch-list']) {
    await page.goto(emptyAddress + path)
    if (path.startsWith('/ranking')) await expect(page.getByRole('main')).toContainText(/no scans yet/i)
    await page.getByRole('main').getByRole('link', { name: 'How to import' }).click()
    await expect(page.getByRole('heading', { name: 'Import your scans' })).toBeVisible()
  }
})

test('one failed answer leaves the other panels alone and can be asked again', async ({ page }) => {
  let failing = true
  await page.route('**/api/reporting/qrs*', (route) =>
    failing
      ? route.fulfill({ status: 500, json: { status: 500, message: 'It broke.', data: null } })
      : route.continue(),
  )
  await page.goto('/qrs')
  await expect(page.getByRole('alert')).toContainText('It broke.')
  await expect(page.getByRole('navigation').first()).toBeVisible()
  failing = false
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(rows(panel(page, 'QR codes'))).toHaveCount(4)
})

test('a failed refresh keeps the figures and says how old they are', async ({ page }) => {
  await page.goto('/?zone=UTC')
  const headline = panel(page, 'May 2026 so far')
  await expect(figure(headline, 'Scans')).toHaveText('10')
  await page.route('**/api/reporting/**', (route) =>
    route.fulfill({ status: 404, json: { status: 404, message: 'It is gone.', data: null } }),
  )
  await page.getByRole('button', { name: /refresh now/ }).click()
  await expect(page.getByText(/Not refreshed for .*It is gone/).first()).toBeVisible()
  await expect(figure(headline, 'Scans')).toHaveText('10')
})

test('while another period is long in coming, the last figures stay, marked as such', async ({ page }) => {
  const released = Promise.withResolvers<void>()
  await page.route(/qr\/menu\?.*timeLineDate=2026-04/, async (route) => {
    await released.promise
    await route.continue()
  })
  await page.goto('/qrs/menu?zone=UTC')
  await settled(page)
  await page.getByRole('button', { name: 'Show the month before' }).click()
  const places = panel(page, 'Scans by country')
  await expect(places).toHaveAttribute('aria-busy', 'true')
  await expect(rows(places)).toHaveText([/^Germany\s*3/, /^United States\s*1/])
  released.resolve()
  await expect(rows(places)).toHaveText([/^Germany\s*3/, /^India\s*1/])
  await expect(places).toHaveAttribute('aria-busy', 'false')
})

test('losing the server is one quiet banner; the figures stay', async ({ page }) => {
  await page.goto('/?zone=UTC')
  const headline = panel(page, 'May 2026 so far')
  await expect(figure(headline, 'Scans')).toHaveText('10')
  await page.route('**/api/**', (route) => route.abort())
  await page.getByRole('button', { name: /refresh now/ }).click()
  await expect(page.getByText(/server (cannot|could not) be reached/i).first()).toBeVisible({ timeout: 15_000 })
  await expect(figure(headline, 'Scans')).toHaveText('10')
})

test('figures that come late find their place kept: nothing jumps', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  for (const path of PAGES) {
    await page.goto(`${path}?zone=UTC`)
    await settled(page)
    const total = await page.evaluate(() =>
      (window as unknown as { shifts: number[] }).shifts.reduce((sum, shift) => sum + shift, 0),
    )
    expect(total, path).toBeLessThan(0.02)
  }
})
