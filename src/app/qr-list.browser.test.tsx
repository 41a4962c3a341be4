import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { AS_OF, Failure, LOST_CONNECTION, renderAppAt } from '#src/testing/render-app.tsx'
import { expectAccessible } from '#src/testing/render-panel.tsx'

const code = (id: string, title: string, totalScans: number, createdAt = '2026-05-01T10:00:00Z') => ({
  id,
  title,
  shortUrl: `https://go.example/${id}`,
  destinationUrl: `https://shop.example/${id}/menu`,
  totalScans,
  createdAt,
})

const codes = [
  code('a1', 'Poster 2, Kraków', 30),
  code('b2', 'Poster 10, Berlin', 1200),
  code('c3', 'قائمة الطعام', 7),
  code('d4', '=Menu', 0, '2025-12-31T23:30:00Z'),
]

/** Titles of the rows in sight, from the top. */
const titles = () =>
  [...document.querySelectorAll('tbody tr')].map((row) => row.querySelector('a')?.textContent ?? 'no title')

beforeEach(() => page.viewport(1280, 800))
afterEach(() => vi.restoreAllMocks())

describe('the list of QR codes', () => {
  test('shows all of them, most scanned first, each leading to its page', async () => {
    const { screen, address } = await renderAppAt('/qrs?zone=Europe/Berlin&period=week', { '/qrs': codes })
    await expect.element(screen.getByText('4 QR codes')).toBeVisible()
    expect(titles()).toEqual(['Poster 10, Berlin', 'Poster 2, Kraków', 'قائمة الطعام', '=Menu'])
    await expect.element(screen.getByRole('row', { name: /=Menu/ })).toMatchTextContent('go.example/d4')
    // Made half an hour before the year's end in UTC, which is half past midnight in Berlin.
    await expect.element(screen.getByRole('row', { name: /=Menu/ })).toMatchTextContent('1 Jan 2026')
    await userEvent.click(screen.getByRole('link', { name: 'Poster 2, Kraków' }))
    await expect.poll(address).toBe('/qrs/a1?period=week&zone=Europe%2FBerlin')
  })

  test('shows those with most scans first while the others are on their way, and never takes them for all', async () => {
    let arrive = () => {}
    const meta = { asOf: AS_OF }
    const { screen, asked } = await renderAppAt('/qrs', {
      '/qrs': (query: URLSearchParams) =>
        query.get('top') === null
          ? new Promise((resolve) => {
              arrive = () => resolve(Response.json({ status: 200, message: 'Success', data: codes, meta }))
            })
          : Response.json({
              status: 200,
              message: 'Success',
              data: [codes[1], codes[0]],
              meta: { ...meta, count: 4 },
            }),
    })
    await expect.element(screen.getByText('2 of 4, the others are on their way')).toBeVisible()
    expect(titles()).toEqual(['Poster 10, Berlin', 'Poster 2, Kraków'])
    // What is found among the first is not what is found.
    await expect.element(screen.getByRole('button', { name: 'CSV' })).not.toBeInTheDocument()
    await userEvent.fill(screen.getByRole('searchbox'), 'krakow')
    await expect.element(screen.getByText('4 are on their way')).toBeVisible()
    expect(titles()).toEqual([])
    arrive()
    await expect.element(screen.getByText('1 of 4 QR codes')).toBeVisible()
    expect(titles()).toEqual(['Poster 2, Kraków'])
    await expect.element(screen.getByRole('button', { name: 'CSV' })).toBeVisible()
    expect(asked.filter((path) => path.startsWith('/api/reporting/qrs'))).toEqual([
      '/api/reporting/qrs?top=100',
      '/api/reporting/qrs',
    ])
  })

  test('takes the first for no more than that where the others fail to come', async () => {
    const { screen } = await renderAppAt('/qrs', {
      '/qrs': (query: URLSearchParams) => {
        const meta = { asOf: AS_OF, count: 4 }
        return query.get('top') === null
          ? Response.json({ status: 500, message: 'Something failed in the server.', data: null }, { status: 500 })
          : Response.json({ status: 200, message: 'Success', data: [codes[1], codes[0]], meta })
      },
    })
    await expect.element(screen.getByText(/Something failed in the server\./)).toBeVisible()
    await expect.element(screen.getByText('2 of 4 QR codes')).toBeVisible()
    expect(titles()).toEqual(['Poster 10, Berlin', 'Poster 2, Kraków'])
    await expect.element(screen.getByRole('button', { name: 'CSV' })).not.toBeInTheDocument()
    await userEvent.fill(screen.getByRole('searchbox'), 'krakow')
    await expect.element(screen.getByText('0 of 4 QR codes')).toBeVisible()
    expect(titles()).toEqual([])
    expect(document.querySelector('[class*="animate-pulse"]')).toBeNull()
  })

  test.each([
    // Where the first are all that there are, nobody asks twice.
    ['/qrs', '/api/reporting/qrs?top=100'],
    ['/qrs?sort=title', '/api/reporting/qrs'],
    ['/qrs?q=poster', '/api/reporting/qrs'],
    ['/qrs?min=1', '/api/reporting/qrs'],
  ])('at %s asks for %s alone', async (address, question) => {
    const { screen, asked } = await renderAppAt(address, { '/qrs': codes })
    await expect.element(screen.getByRole('link', { name: 'Poster 10, Berlin' })).toBeVisible()
    expect(asked.filter((path) => path.startsWith('/api/reporting/qrs'))).toEqual([question])
  })

  test('finds as a person types, without regard to case and diacritics; the address follows', async () => {
    const { screen, address } = await renderAppAt('/qrs', { '/qrs': codes })
    await userEvent.fill(screen.getByRole('searchbox'), 'KRAKOW poster')
    await expect.element(screen.getByText('1 of 4 QR codes')).toBeVisible()
    expect(titles()).toEqual(['Poster 2, Kraków'])
    await expect.poll(address).toBe('/qrs?q=KRAKOW+poster')
  })

  test('begins with the search and order of the address', async () => {
    const { screen } = await renderAppAt('/qrs?q=poster&sort=title', { '/qrs': codes })
    await expect.element(screen.getByRole('searchbox')).toHaveValue('poster')
    await expect.poll(titles).toEqual(['Poster 2, Kraków', 'Poster 10, Berlin'])
  })

  test('keeps what was typed just before a row is followed, for Back', async () => {
    const { screen, goBack } = await renderAppAt('/qrs', { '/qrs': codes })
    await userEvent.fill(screen.getByRole('searchbox'), 'berlin')
    await userEvent.click(screen.getByRole('link', { name: 'Poster 10, Berlin' }))
    await expect.element(screen.getByRole('searchbox')).not.toBeInTheDocument()
    await goBack()
    await expect.element(screen.getByRole('searchbox')).toHaveValue('berlin')
  })

  test('an address without a search empties the field', async () => {
    const { screen, address } = await renderAppAt('/qrs', { '/qrs': codes })
    await userEvent.fill(screen.getByRole('searchbox'), 'berlin')
    await expect.poll(address).toBe('/qrs?q=berlin')
    await userEvent.click(screen.getByRole('link', { name: 'QR codes', exact: true }))
    await expect.element(screen.getByRole('searchbox')).toHaveValue('')
    await expect.element(screen.getByText('4 QR codes')).toBeVisible()
  })

  test('says when nothing matches, and clears the search', async () => {
    const { screen, address } = await renderAppAt('/qrs?q=flyer', { '/qrs': codes })
    await expect.element(screen.getByText('No QR codes with “flyer”')).toBeVisible()
    await userEvent.click(screen.getByRole('main').getByText('Clear the search'))
    await expect.element(screen.getByText('4 QR codes')).toBeVisible()
    await expect.poll(address).toBe('/qrs')
  })

  test('sorts by each heading, the second time the other way round, and Back undoes it', async () => {
    const { screen, address, goBack } = await renderAppAt('/qrs', { '/qrs': codes })
    const heading = screen.getByRole('columnheader', { name: 'Title' })
    await userEvent.click(heading.getByRole('button'))
    await expect.element(heading).toHaveAttribute('aria-sort', 'ascending')
    expect(titles()).toEqual(['=Menu', 'Poster 2, Kraków', 'Poster 10, Berlin', 'قائمة الطعام'])
    await userEvent.click(heading.getByRole('button'))
    await expect.element(heading).toHaveAttribute('aria-sort', 'descending')
    expect(address()).toBe('/qrs?sort=-title')
    await goBack()
    await expect.element(heading).toHaveAttribute('aria-sort', 'ascending')
  })

  test('saves what is shown, in its order, harmless to spreadsheets', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-23T12:00:00Z') })
    const saved: Blob[] = []
    const names: string[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      saved.push(blob as Blob)
      return 'about:blank'
    })
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      names.push(this.download)
    })
    const { screen } = await renderAppAt('/qrs?q=menu&sort=scans&zone=UTC', { '/qrs': codes.slice(2) })
    await userEvent.click(screen.getByRole('button', { name: 'CSV' }))
    vi.useRealTimers()
    expect(names).toEqual(['qr-codes_2026-11-23.csv'])
    expect(await saved[0]?.text()).toBe(
      [
        'id,title,short_url,destination_url,total_scans,created_at',
        "d4,'=Menu,https://go.example/d4,https://shop.example/d4/menu,0,2025-12-31T23:30:00Z",
        'c3,قائمة الطعام,https://go.example/c3,https://shop.example/c3/menu,7,2026-05-01T10:00:00Z',
        '',
      ].join('\r\n'),
    )
  })

  test('copies a short URL and says so to screen readers', async () => {
    const copied: string[] = []
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void copied.push(text))
    const { screen } = await renderAppAt('/qrs', { '/qrs': codes })
    await userEvent.click(screen.getByRole('button', { name: 'Copy go.example/a1' }))
    expect(copied).toEqual(['https://go.example/a1'])
    await expect.element(screen.getByText('Copied https://go.example/a1')).toBeInTheDocument()
  })

  test('keeps thousands of rows out of the page but tells how many there are', async () => {
    const many = Array.from({ length: 5000 }, (_, n) => code(`c${n}`, `Code ${n}`, 5000 - n))
    const { screen } = await renderAppAt('/qrs', { '/qrs': many })
    await expect.element(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '5001')
    expect(titles()[0]).toBe('Code 0')
    expect(titles().length).toBeLessThan(60)
    window.scrollTo(0, document.documentElement.scrollHeight)
    await expect.poll(() => titles().at(-1)).toBe('Code 4999')
    await expect.element(screen.getByRole('row', { name: /Code 4999 / })).toHaveAttribute('aria-rowindex', '5001')
    expect(titles().length).toBeLessThan(60)
    window.scrollTo(0, 0)
  })

  test('fills a window that is made higher', async () => {
    const many = Array.from({ length: 200 }, (_, i) => code(`q${i}`, `Poster ${i}`, i))
    const { screen } = await renderAppAt('/qrs', { '/qrs': many })
    await expect.element(screen.getByText('200 QR codes')).toBeVisible()
    const bottom = () => [...document.querySelectorAll('tbody tr')].at(-1)!.getBoundingClientRect().bottom
    await page.viewport(1280, 2000)
    await expect.poll(bottom).toBeGreaterThanOrEqual(2000)
  })

  test('on a phone each row has two lines, and a list to sort by takes the place of headings', async () => {
    await page.viewport(390, 844)
    const { screen, address } = await renderAppAt('/qrs', { '/qrs': codes })
    await expect.element(screen.getByRole('link', { name: 'Poster 10, Berlin' })).toBeVisible()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Sorted by' }), 'Title, rising')
    await expect.poll(address).toBe('/qrs?sort=title')
    await expectAccessible(document.body)
  })

  test('is accessible', async () => {
    const { screen } = await renderAppAt('/qrs', { '/qrs': codes })
    await expect.element(screen.getByText('4 QR codes')).toBeVisible()
    await expectAccessible(document.body)
  })
})

describe('without rows', () => {
  test('an empty organisation is told how to import', async () => {
    const { screen } = await renderAppAt('/qrs', { '/qrs': [] })
    await expect.element(screen.getByText('There are no QR codes yet')).toBeVisible()
    await expect.element(screen.getByText('npm run scanboard -- import FILE')).toBeVisible()
  })

  test('a failure says what happened, and trying again mends it', async () => {
    const answers: Record<string, unknown> = { '/qrs': new Failure(500, 'The scans cannot be read.') }
    const { screen } = await renderAppAt('/qrs', answers)
    await expect.element(screen.getByText('The scans cannot be read.')).toBeVisible()
    answers['/qrs'] = codes
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await expect.element(screen.getByText('4 QR codes')).toBeVisible()
  })

  test('a failed refresh keeps the rows and says how old they are', async () => {
    const answers: Record<string, unknown> = { '/qrs': codes }
    const { screen, refresh } = await renderAppAt('/qrs', answers)
    await expect.element(screen.getByText('4 QR codes')).toBeVisible()
    answers['/qrs'] = new Failure(500, 'The scans cannot be read.')
    await refresh()
    await expect
      .element(screen.getByText(/^Not refreshed for less than a minute. The scans cannot be read/))
      .toBeVisible()
    expect(titles()).toHaveLength(4)
  })

  test('a lost server is told once, above the page; the rows stay', async () => {
    const answers: Record<string, unknown> = { '/qrs': codes }
    const { screen, refresh } = await renderAppAt('/qrs', answers)
    await expect.element(screen.getByText('4 QR codes')).toBeVisible()
    answers['/qrs'] = LOST_CONNECTION
    await refresh()
    await expect.element(screen.getByText(/^The server cannot be reached/)).toBeVisible()
    await expect.element(screen.getByText(/^Not refreshed/)).not.toBeInTheDocument()
    expect(titles()).toHaveLength(4)
  })
})

describe('campaigns and clients', () => {
  test('campaigns show scans and codes, and are searched and sorted likewise', async () => {
    const { screen } = await renderAppAt('/campaigns?sort=-codes', {
      '/campaigns': [
        { id: 'k1', name: 'Spring', qrCount: 1, totalScans: 250_000 },
        { id: 'k2', name: 'Autumn', qrCount: 12, totalScans: 40 },
      ],
    })
    await expect.element(screen.getByText('2 campaigns')).toBeVisible()
    expect(titles()).toEqual(['Autumn', 'Spring'])
    await expect.element(screen.getByRole('row', { name: /Spring/ })).toMatchTextContent('250,000')
    await expectAccessible(document.body)
  })

  test('clients show their status in a word, and are found by it', async () => {
    const { screen } = await renderAppAt('/clients', {
      '/clients': [
        { id: 'x1', name: 'Velo', activeQrs: 3, status: 'ACTIVE' },
        { id: 'x2', name: 'Adler', activeQrs: 0, status: 'ON_HOLD' },
      ],
    })
    await expect.element(screen.getByText('2 clients')).toBeVisible()
    expect(titles()).toEqual(['Adler', 'Velo'])
    await userEvent.fill(screen.getByRole('searchbox'), 'on hold')
    await expect.element(screen.getByText('1 of 2 clients')).toBeVisible()
    expect(titles()).toEqual(['Adler'])
    await expectAccessible(document.body)
  })
})
