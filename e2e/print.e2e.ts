/** The page on paper: what Chromium prints is read back as text, page by page. */
import type { Page } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import type { Envelope, QrListed } from '#contract/reporting.ts'
import { expect, panel, settled, test } from './fixtures.ts'

async function printed(page: Page, format: 'A4' | 'Letter' = 'A4'): Promise<string[]> {
  // What the figures are from comes after them.
  await expect(page.getByText('Your scans').first()).toBeAttached()
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format })))
  const { text } = await extractText(pdf, { mergePages: false })
  return text
}

/** Within the margins of A4: what is emulated has no paper of its own. */
const PAPER = { width: 680, height: 1000 }

for (const format of ['A4', 'Letter'] as const) {
  test(`the overview on ${format}: its figures as text, where they are from, and nothing to press`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto('/?zone=UTC')
    await settled(page)
    await expect(panel(page, 'Scans by day').locator('[data-bucket]').first()).toBeAttached()
    const text = (await printed(page, format)).join('\n')
    expect(text).toMatch(/Scanboard · 1–31 May 2026, UTC time.* · Your scans · as of 15 May 2026, 14:40/)
    expect(text).toMatch(/Scans\s+10\b/)
    expect(text).toContain('400% more than 2')
    // The chart's words are text as well.
    expect(text).toContain('11 May')
    expect(text).toMatch(/Germany\s+4\s+40\.0%/)
    expect(text).toMatch(/Menu, table 4\s+4\s+40\.0%/)
    expect(text).toMatch(/1 \/ \d/)
    for (const word of ['Campaigns', 'Clients', 'Skip to the content', 'Week', 'Show as table', 'Demo data']) {
      expect(text).not.toContain(word)
    }
  })
}

test('links that are drawn as buttons, or lead to all the others, are left out as buttons are', async ({ page }) => {
  for (const [path, name] of [
    ['/?zone=UTC', 'Overview'],
    ['/campaigns/spring?zone=UTC', 'Spring menu'],
    ['/clients/lark?zone=UTC', 'Bistro Lark'],
  ] as const) {
    await page.goto(path)
    await settled(page)
    await expect(page.getByRole('link', { name: 'Make a report' })).toBeVisible()
    const text = (await printed(page)).join('\n')
    expect(text).toContain(name)
    for (const link of ['Make a report', 'Compare\n', 'All campaigns', 'All QR codes']) expect(text).not.toContain(link)
  }
})

test('no name of a country is drawn over the next, however long it is', async ({ page }) => {
  await page.goto('/?zone=UTC')
  await settled(page)
  const names = panel(page, 'Scans by country').locator('tbody th a')
  await expect(names.first()).toHaveText('Germany')
  // Longer than the paper is wide.
  await names
    .first()
    .locator('span')
    .first()
    .evaluate((name) => (name.textContent = 'Vereinigtes Königreich '.repeat(8)))
  await page.setViewportSize(PAPER)
  await page.emulateMedia({ media: 'print' })
  const lines = await names.locator('span:first-child').evaluateAll((all) =>
    all.map((name) => {
      const { top, bottom } = name.getBoundingClientRect()
      return { top, bottom }
    }),
  )
  expect(lines.length).toBeGreaterThan(2)
  expect(lines[0]!.bottom - lines[0]!.top).toBeGreaterThan(50)
  for (const [at, { top }] of lines.slice(1).entries()) expect(top).toBeGreaterThanOrEqual(lines[at]!.bottom)
  // Beside the map there would be no room: the names begin where the panel does.
  const map = await panel(page, 'Scans by country').locator('svg.world-map').boundingBox()
  expect((await names.first().boundingBox())!.y).toBeGreaterThan(map!.y + map!.height)
})

test('what is compared has the width of the paper, its chart and its table', async ({ page }) => {
  await page.goto('/compare?of=campaign:spring,client:lark&zone=UTC')
  await settled(page)
  const drawing = page.getByTestId('lines').locator('.recharts-surface')
  await expect(drawing).toBeVisible()
  await expect(page.getByRole('columnheader', { name: /^Against/ })).toBeVisible()
  // Else a browser prints all of the page smaller.
  await page.setViewportSize(PAPER)
  await page.emulateMedia({ media: 'print' })
  const table = page.getByRole('table').last()
  const right = await table.evaluate((element) => element.getBoundingClientRect().right)
  expect(right).toBeLessThanOrEqual(PAPER.width - 16)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PAPER.width)
})

test('a chart is drawn for the width of the paper, and afterwards for the window again', async ({ page }) => {
  await page.goto('/?zone=UTC')
  const drawing = panel(page, 'Scans by day').locator('.recharts-surface')
  await expect(drawing).toBeVisible()
  const onScreen = await drawing.getAttribute('width')
  await page.evaluate(() => {
    addEventListener('beforeprint', () => {
      document.title = document.querySelector('.recharts-surface')!.getAttribute('width')!
    })
  })
  await page.pdf({ format: 'A4' })
  // 180 mm of paper between its margins, less the frame of the panel.
  expect(await page.title()).toBe('646')
  await expect(drawing).toHaveAttribute('width', onScreen!)
})

test('paper of all has the notes on its dates, and of one client, or of what is compared, none: they may be of others', async ({
  page,
}) => {
  const time = '2026-05-05T08:00:00.000Z'
  const note = { id: 'note', date: '2026-05-05', text: 'Rival opened', createdAt: time, updatedAt: time }
  await page.route('**/api/annotations*', (route) =>
    route.fulfill({ json: { status: 200, message: 'Success', data: [note] } }),
  )
  for (const [path, isOfAll] of [
    ['/?zone=UTC', true],
    ['/clients/lark?zone=UTC', false],
    ['/campaigns/spring?zone=UTC', false],
    ['/qrs/door?zone=UTC', false],
    ['/compare?of=campaign:spring,client:lark&zone=UTC', false],
  ] as const) {
    await page.goto(path)
    await settled(page)
    await expect(page.locator('[data-notes]')).toHaveCount(1)
    await page.getByText('Show as table').first().click()
    await expect(page.getByRole('columnheader', { name: 'Notes' })).toBeVisible()
    const text = (await printed(page)).join('\n')
    expect(text.includes('Rival opened'), path).toBe(isOfAll)
    expect(text.includes('Notes'), path).toBe(isOfAll)
    // On the page they are there as before.
    await expect(page.locator('[data-notes]')).toHaveCount(1)
  }
})

test('the list of reports breaks no word of what they are about, and has no switch between lists', async ({ page }) => {
  const at = '2026-05-15T12:00:00.000Z'
  const version = {
    number: 1,
    state: 'approved',
    createdAt: at,
    hash: '0'.repeat(64),
    approvedAt: at,
    approvedBy: 'Ann',
  }
  const report = {
    id: 'one',
    title: 'Scans of the campaign',
    kind: 'campaign',
    subjectId: 'winter',
    language: 'en',
    name: 'Guanabara · Winterproduktvorstellung',
    also: [],
    from: '2026-05-01',
    to: '2026-05-31',
    archived: false,
    upTo: '2026-05-15',
    prepared: false,
    version: { ...version, inAdvance: false },
    approved: null,
  }
  await page.route('**/api/reports', (route) =>
    route.fulfill({ json: { status: 200, message: 'Success', data: [report] } }),
  )
  await page.goto('/reports?zone=UTC')
  await expect(page.getByRole('cell', { name: 'Guanabara' })).toBeVisible()
  // What there is room for is decided by the whole of A4, with its margins.
  await page.setViewportSize({ ...PAPER, width: 794 })
  await page.evaluate((width) => (document.body.style.width = `${width}px`), PAPER.width)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Archived')).toBeHidden()
  await expect(page.getByText('Schedules')).toBeHidden()
  expect(await page.evaluate(() => document.body.scrollWidth)).toBe(PAPER.width)
  // Two words, and a dot: on three lines at most.
  const lines = await page
    .getByRole('cell', { name: 'Guanabara' })
    .locator('bdi')
    .evaluate((name) => name.getClientRects().length)
  expect(lines).toBeLessThanOrEqual(3)
})

test('a list has its headings on every page, no row cut, and says what it leaves out', async ({ page }) => {
  // Some forty pages are printed and read.
  test.slow()
  await page.route('**/api/reporting/qrs*', async (route) => {
    const top = new URL(route.request().url()).searchParams.get('top')
    const answer = (await (await route.fetch()).json()) as Envelope<readonly QrListed[]>
    const many = Array.from({ length: 1200 }, (_, n) => ({
      ...answer.data[0]!,
      id: `code-${n}`,
      title: `Code number ${n} end`,
      totalScans: 1200 - n,
    }))
    const meta = { ...answer.meta, ...(top !== null && { count: many.length }) }
    await route.fulfill({ json: { ...answer, data: many.slice(0, top === null ? many.length : Number(top)), meta } })
  })
  await page.goto('/qrs?zone=UTC')
  await settled(page)
  const pages = await printed(page)
  expect(pages.length).toBeGreaterThan(20)
  const [first, last] = [pages[0]!, pages.at(-1)!]
  expect(first).toMatch(/All time, since each code was made\s+Scanboard · Your scans/)
  expect(first).toContain('1,200 QR codes, by Scans, falling')
  const withRows = pages.filter((text) => text.includes('Code number'))
  for (const text of withRows) expect(text).toMatch(/Title\s+Short URL/)
  // Each of the thousand once and whole: none is cut between two pages.
  const names = pages.join('\n').match(/Code number \d+ end/g) ?? []
  expect(new Set(names).size).toBe(1000)
  expect(names).toHaveLength(1000)
  expect(last).toContain('These are the first 1,000 of 1,200. 200 more are in the CSV.')
})

test('paper is light, whatever theme somebody has chosen', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('scanboard.theme', 'dark'))
  await page.goto('/?zone=UTC')
  await settled(page)
  const colours = () =>
    panel(page, 'Scans by country').evaluate((element) => {
      const canvas = document.createElement('canvas').getContext('2d')!
      const brightness = (colour: string) => {
        canvas.fillStyle = colour
        canvas.fillRect(0, 0, 1, 1)
        return canvas.getImageData(0, 0, 1, 1).data[0]!
      }
      const { backgroundColor, color } = getComputedStyle(element)
      return { ground: brightness(backgroundColor), ink: brightness(color) }
    })
  expect((await colours()).ground).toBeLessThan(60)
  await page.emulateMedia({ media: 'print' })
  const { ground, ink } = await colours()
  expect(ground).toBe(255)
  expect(ink).toBeLessThan(60)
})
