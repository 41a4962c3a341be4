/** What leaves the page is read back; expected figures are counted by hand in `fixtures/scans.csv`. */
import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import type { Envelope, Summary } from '#contract/reporting.ts'
import { accessibilityFaults, expect, panel, rows, test } from './fixtures.ts'

/** Opens the menu of a panel and chooses what makes a file. */
async function save(page: Page, title: string, choice: string): Promise<Download> {
  const menu = panel(page, title).getByRole('button', { name: `Take “${title}” away` })
  await menu.click()
  const download = page.waitForEvent('download')
  await page
    .getByRole('dialog', { name: `Take “${title}” away` })
    .getByRole('button', { name: choice })
    .click()
  return download
}

async function read(file: Download): Promise<string> {
  return readFile(await file.path(), 'utf8')
}

test.describe('as CSV', () => {
  test('a breakdown with all of its rows, plain figures, and a name that says what it is', async ({ page }) => {
    await page.goto('/?zone=UTC')
    const file = await save(page, 'Scans by country', 'CSV')
    expect(file.suggestedFilename()).toBe('overview-countries_2026-05-01_2026-05-31.csv')
    const [headings, ...lines] = (await read(file)).split('\r\n')
    expect(headings).toBe('\u{FEFF}country_code,country,scans,share')
    expect(lines).toEqual([
      'DE,Germany,4,0.4',
      'IN,India,3,0.3',
      'FR,France,1,0.1',
      'US,United States,1,0.1',
      expect.stringMatching(/^,Unknown[ a-z]*,1,0\.1$/),
      '',
    ])
  })

  test('also the rows that are not in sight', async ({ page }) => {
    const countries = Array.from({ length: 30 }, (_, n) => ({ country: `Land ${n}`, scans: 30 - n }))
    await page.route('**/api/reporting/summary*', async (route) => {
      const answer = (await (await route.fetch()).json()) as Envelope<Summary>
      await route.fulfill({ json: { ...answer, data: { ...answer.data, topCountries: countries } } })
    })
    await page.goto('/?zone=UTC')
    await expect(rows(panel(page, 'Scans by country'))).toHaveCount(8)
    const lines = (await read(await save(page, 'Scans by country', 'CSV'))).trim().split('\r\n')
    expect(lines).toHaveLength(31)
    // Of 465, which 30 + 29 + … + 1 make.
    expect(lines[30]).toBe(',Land 29,1,0.0022')
  })

  test('filtered figures under a name that says by what', async ({ page }) => {
    await page.goto('/?zone=UTC&device=Mobile')
    const file = await save(page, 'Scans by country', 'CSV')
    expect(file.suggestedFilename()).toBe('overview-countries-only-mobile_2026-05-01_2026-05-31.csv')
    // Of Germany's four one was on a tablet; the one of France was on a desktop, the unknown one on nothing known.
    expect((await read(file)).trim().split('\r\n').slice(1)).toEqual([
      'DE,Germany,3,0.4286',
      'IN,India,3,0.4286',
      'US,United States,1,0.1429',
    ])
  })

  test('a timeline bucket by bucket, with what is unfinished and still to come named so', async ({ page }) => {
    await page.goto('/campaigns/spring?zone=UTC')
    const file = await save(page, 'Scans by day', 'CSV')
    expect(file.suggestedFilename()).toBe('campaign-spring-menu-timeline_2026-05-01_2026-05-31.csv')
    const [headings, ...lines] = (await read(file)).trim().split('\r\n')
    expect(headings).toMatch(/^\u{FEFF}?start,scans,state/u)
    const cells = lines.map((line) => line.split(',').slice(0, 3).join(','))
    expect(cells).toHaveLength(31)
    expect(cells.slice(0, 6)).toEqual([
      '2026-05-01,1,whole',
      '2026-05-02,2,whole',
      '2026-05-03,0,whole',
      '2026-05-04,0,whole',
      '2026-05-05,2,whole',
      '2026-05-06,0,whole',
    ])
    expect(cells[14]).toBe('2026-05-15,1,so far')
    expect(cells[15]).toBe('2026-05-16,,still to come')
  })

  test('what is compared, each in a column, from the page of one to which the other was added', async ({ page }) => {
    await page.goto('/campaigns/spring?zone=UTC')
    await page.getByRole('link', { name: 'Compare', exact: true }).click()
    await panel(page, 'Scans compared').getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByRole('combobox', { name: 'Find a code, campaign or client' }).fill('museums')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('rowheader', { name: /Night of museums/ })).toBeVisible()
    const file = await save(page, 'Scans compared', 'CSV')
    expect(file.suggestedFilename()).toBe('comparison-timeline_2026-05-01_2026-05-31.csv')
    const [headings, ...lines] = (await read(file)).trim().split('\r\n')
    expect(headings).toMatch(/start,Spring menu,Night of museums,state$/u)
    expect([1, 4, 9, 13, 14, 15].map((at) => lines[at])).toEqual([
      '2026-05-02,2,0,whole',
      '2026-05-05,2,0,whole',
      '2026-05-10,0,1,whole',
      '2026-05-14,0,2,whole',
      '2026-05-15,1,0,so far',
      '2026-05-16,,,still to come',
    ])
  })

  test('a code named in another script keeps its letters in the name of the file', async ({ page }) => {
    await page.goto('/qrs/flyer?zone=UTC')
    const file = await save(page, 'Scans by device', 'CSV')
    expect(file.suggestedFilename()).toBe('qr-منشور-الافتتاح-devices_2026-05-01_2026-05-31.csv')
    expect(await read(file)).toBe('\u{FEFF}device,scans,share\r\nUnknown,1,1\r\n')
  })
})

test('copied as a table it is cells for a spreadsheet and a table for a document', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/?zone=UTC')
  await panel(page, 'Scans by device').getByRole('button', { name: 'Take “Scans by device” away' }).click()
  const menu = page.getByRole('dialog', { name: 'Take “Scans by device” away' })
  await expect(menu.getByRole('button', { name: 'Copy as table' })).toBeFocused()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByText('Copied “Scans by device” as a table')).toBeAttached()
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const of = async (type: string) => (await item!.getType(type)).text()
    return { text: await of('text/plain'), html: await of('text/html') }
  })
  expect(copied.text.split(/\r?\n/)).toEqual([
    'Device\tScans\tShare',
    'Mobile\t7\t70.0%',
    'Desktop\t1\t10.0%',
    'Tablet\t1\t10.0%',
    'Unknown\t1\t10.0%',
    '',
    'Overview: Scans by device. 1–31 May 2026 so far, UTC time. Your scans, as of 15 May 2026, 14:40.',
    '',
  ])
  const table = await page.evaluate((html) => {
    const cells = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('tr')
    return [...cells].map((row) => [...row.children].map((cell) => cell.textContent))
  }, copied.html)
  expect(table[1]).toEqual(['Mobile', '7', '70.0%'])
  expect(table).toHaveLength(5)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Take “Scans by device” away' })).toBeFocused()
})

test('where copying is denied, that is said and the way out named', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.write = () => Promise.reject(new DOMException('denied', 'NotAllowedError'))
    document.execCommand = () => false
  })
  await page.goto('/?zone=UTC')
  await panel(page, 'Scans by device').getByRole('button', { name: 'Take “Scans by device” away' }).click()
  await page.getByRole('button', { name: 'Copy as table' }).click()
  const refusal = 'The browser does not let this page copy. Save as CSV instead.'
  await expect(page.getByRole('dialog').getByText(refusal)).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: refusal })).toBeAttached()
})

for (const scheme of ['light', 'dark'] as const) {
  test(`a chart as SVG stands alone, in light colours, in the ${scheme} theme too`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await page.goto('/?zone=UTC')
    const file = await save(page, 'Scans by day', 'SVG')
    expect(file.suggestedFilename()).toBe('overview-timeline_2026-05-01_2026-05-31.svg')
    const text = await read(file)
    expect(text).not.toMatch(/var\(|light-dark|oklch|style=|class=|href=|<script|<foreignObject|font-face/)
    const drawing = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
      const bars = [...parsed.querySelectorAll('path[fill]')].filter(
        ({ parentElement }) => parentElement?.localName === 'g',
      )
      return {
        fault: parsed.querySelector('parsererror')?.textContent,
        words: [...parsed.querySelectorAll('text')].map(({ textContent }) => textContent),
        figures: parsed.querySelector('desc')?.textContent.split('\n') ?? [],
        ground: parsed.querySelector('rect')?.getAttribute('fill'),
        bars: bars.length,
      }
    }, text)
    expect(drawing.fault).toBeUndefined()
    expect(drawing.words).toEqual(
      expect.arrayContaining([
        'Scans by day: Overview',
        '1–31 May 2026 so far, UTC time',
        'May 2026',
        'so far',
        'April 2026',
        '4 May',
        'Your scans, as of 15 May 2026, 14:40',
      ]),
    )
    expect(drawing.figures).toContainEqual(expect.stringMatching(/^2026-05-02\t2\twhole/))
    expect(drawing.figures).toContainEqual(expect.stringMatching(/^2026-05-15\t2\tso far/))
    expect(drawing.ground).toBe('#ffffff')
    // 1, 2, 5, 10, 14 and 15 May have scans.
    expect(drawing.bars).toBeGreaterThanOrEqual(6)
  })
}

test('a chart as PNG is in dots twice as fine, and has the colours of the page', async ({ page }) => {
  await page.goto('/?zone=UTC')
  const file = await save(page, 'Scans by country', 'PNG')
  expect(file.suggestedFilename()).toBe('overview-countries_2026-05-01_2026-05-31.png')
  const source = `data:image/png;base64,${(await readFile(await file.path())).toString('base64')}`
  const picture = await page.evaluate(async (source) => {
    const image = new Image()
    image.src = source
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.width
    canvas.height = image.height
    const context = canvas.getContext('2d')!
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, image.width, image.height)
    /** Length of the bar along a row of dots: light ones that are more blue than red. */
    const tinted = (y: number) => {
      let count = 0
      for (let x = 0; x < image.width; x++) {
        const at = (y * image.width + x) * 4
        if (data[at]! > 200 && data[at + 2]! - data[at]! > 15) count++
      }
      return count
    }
    const lengths = Array.from({ length: image.height }, (_, y) => tinted(y))
    return { width: image.width, corner: Array.from(data.slice(0, 4)), longest: Math.max(...lengths), lengths }
  }, source)
  expect(picture.width).toBe(2 * 720)
  expect(picture.corner).toEqual([255, 255, 255, 255])
  // Germany's 4 over the whole width, India's 3 over three quarters of it, the others' 1 over one.
  const near = (part: number) =>
    picture.lengths.filter((length) => Math.abs(length / picture.longest - part) < 0.02).length
  expect(near(1)).toBeGreaterThan(20)
  expect(near(0.75)).toBeGreaterThan(20)
  expect(near(0.25)).toBeGreaterThan(60)
})

test('a link for somebody else carries the dates and the zone in which the figures are seen', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/?period=week')
  await panel(page, 'Scans by device').getByRole('button', { name: 'Take “Scans by device” away' }).click()
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByText('Copied the link')).toBeAttached()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/\?period=week&date=2026-05-11&zone=UTC$/)
})
