import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { AS_OF, Failure, demoStatus, renderAppAt, type Answers } from '#src/testing/render-app.tsx'

const owner = { spring: { id: 'spring', name: 'Spring menu' }, lark: { id: 'lark', name: 'Bistro Lark' } }
const code = (id: string, title: string, totalScans: number, told: object = {}) => ({
  id,
  title,
  shortUrl: `https://go.example/${id}`,
  destinationUrl: '',
  totalScans,
  createdAt: '2026-05-01T10:00:00Z',
  ...told,
})
const own = { campaign: owner.spring, client: owner.lark, lastScannedAt: '2026-05-10T10:00:00Z' }
const codes = [
  code('a', 'Menu', 30, own),
  code('b', 'Poster', 20, own),
  code('c', 'Flyer', 10, { campaign: null, client: null, lastScannedAt: '2026-05-12T10:00:00Z' }),
  code('d', 'Sticker', 0, { campaign: null, client: null, lastScannedAt: null }),
]

const campaigns = ['Menu', 'Poster', 'Flyer'].map((name, at) => ({
  id: name.toLowerCase(),
  name,
  qrCount: 1,
  totalScans: 30 - at,
}))

const titles = () => [...document.querySelectorAll('tbody tr')].map((row) => row.querySelector('a')?.textContent)
const focused = () => document.activeElement?.textContent

beforeEach(() => page.viewport(1280, 800))
afterEach(() => localStorage.clear())

describe('what a source does not tell', () => {
  test('is offered neither as a filter nor as a column', async () => {
    const { screen } = await renderAppAt('/qrs', { '/qrs': [code('a', 'Menu', 30)] })
    await expect.element(screen.getByRole('button', { name: 'Created', exact: true }).first()).toBeVisible()
    const filters = screen.getByRole('group', { name: 'Filters' })
    expect(
      filters
        .getByRole('button')
        .elements()
        .map((button) => button.textContent),
    ).toEqual(['Created', 'Scans'])
    await userEvent.click(screen.getByRole('button', { name: 'Columns' }))
    await expect.element(screen.getByRole('checkbox', { name: 'Destination' })).toBeVisible()
    await expect.element(screen.getByRole('checkbox', { name: 'Client' })).not.toBeInTheDocument()
  })
})

describe('the small charts', () => {
  test('of all rows in sight are asked for in one question', async () => {
    const scans = Array.from({ length: 30 }, (_, day) => (day === 29 ? 4 : 1))
    const { screen, asked } = await renderAppAt('/qrs?zone=UTC', {
      '/qrs': codes,
      '/status': { ...demoStatus, source: { ...demoStatus.source, countsDays: true } },
      '/days': { days: [], rows: [{ id: 'a', scans }] },
    })
    // Twenty-nine days of one, and four today.
    await expect.element(screen.getByRole('img', { name: '33 in 30 days' })).toBeVisible()
    expect(asked.filter((question) => question.includes('/days'))).toEqual([
      '/api/days?of=qr&timezone=UTC&id=a&id=b&id=c&id=d',
    ])
  })

  test('are of the days of a zone, which is chosen there', async () => {
    const { screen, asked } = await renderAppAt('/qrs?zone=UTC', {
      '/qrs': codes,
      '/status': { ...demoStatus, source: { ...demoStatus.source, countsDays: true } },
      '/days': { days: [], rows: [] },
    })
    const zone = screen.getByRole('button', { name: 'Time zone: UTC' })
    await userEvent.click(zone)
    await userEvent.fill(screen.getByRole('combobox', { name: 'Time zone' }), 'kolkata')
    await userEvent.keyboard('{Enter}')
    await expect.element(screen.getByRole('button', { name: 'Time zone: Kolkata' })).toHaveFocus()
    await expect
      .poll(() => asked.findLast((question) => question.includes('/days')))
      .toBe('/api/days?of=qr&timezone=Asia%2FKolkata&id=a&id=b&id=c&id=d')
  })

  test('are not asked for where there is no room for them', async () => {
    await page.viewport(1024, 800)
    const { screen, asked } = await renderAppAt('/qrs?zone=UTC', withTrends)
    await expect.element(screen.getByRole('gridcell', { name: '12 in 30 days' })).toBeVisible()
    // As long as it takes a row to ask.
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(asked.filter((question) => question.includes('/days'))).toEqual([])
  })
})

const countsDays = { '/status': { ...demoStatus, source: { ...demoStatus.source, countsDays: true } } }
const withTrends = {
  '/qrs': codes,
  ...countsDays,
  '/trends': [
    { id: 'b', scans: 5, before: 15 },
    { id: 'c', scans: 9, before: 0 },
    { id: 'a', scans: 12, before: 10 },
    { id: 'gone', scans: 50, before: 1 },
  ],
}

describe('how codes went lately', () => {
  test('is told in columns, and all codes can be sorted by it', async () => {
    const { screen, asked, address } = await renderAppAt('/qrs?zone=UTC', withTrends)
    await expect.element(screen.getByRole('gridcell', { name: '+2 (20% more)' })).toBeVisible()
    await expect.element(screen.getByRole('gridcell', { name: '+9 (new)' })).toBeVisible()
    await expect.element(screen.getByRole('gridcell', { name: '−10 (66.7% fewer)' })).toBeVisible()
    await expect.element(screen.getByTitle('15 in the same part of the 30 days before')).toBeVisible()
    await expect.element(screen.getByRole('row', { name: /Sticker/ }).getByText('no change')).toBeVisible()
    expect(titles()).toEqual(['Menu', 'Poster', 'Flyer', 'Sticker'])

    await userEvent.click(screen.getByRole('button', { name: 'Against 30 days before' }))
    await expect.poll(titles).toEqual(['Flyer', 'Menu', 'Sticker', 'Poster'])
    const heading = (name: string) => screen.getByRole('columnheader', { name })
    await expect.element(heading('Against 30 days before')).toHaveAttribute('aria-sort', 'descending')
    await userEvent.click(screen.getByRole('button', { name: 'Last 30 days' }))
    await expect.poll(titles).toEqual(['Menu', 'Flyer', 'Poster', 'Sticker'])
    expect(address()).toBe('/qrs?zone=UTC&sort=-days')
    expect(asked.filter((question) => question.includes('/trends'))).toEqual(['/api/trends?timezone=UTC'])
  })

  test('is not waited for: until it comes rows stand as usual, and the headings say so', async () => {
    let answer = (_: Response) => {}
    const { screen } = await renderAppAt('/qrs?zone=UTC&sort=change', {
      ...withTrends,
      '/trends': () => new Promise<Response>((resolve) => (answer = resolve)),
    })
    const scans = screen.getByRole('columnheader', { name: 'Scans', exact: true })
    const change = screen.getByRole('columnheader', { name: 'Against 30 days before' })
    await expect.element(scans).toHaveAttribute('aria-sort', 'descending')
    await expect.element(change).not.toHaveAttribute('aria-sort')
    expect(titles()).toEqual(['Menu', 'Poster', 'Flyer', 'Sticker'])
    answer(Response.json({ status: 200, message: 'Success', data: withTrends['/trends'] }))
    await expect.element(change).toHaveAttribute('aria-sort', 'ascending')
    await expect.poll(titles).toEqual(['Poster', 'Sticker', 'Menu', 'Flyer'])
  })

  test('is on a phone what rows are sorted by', async () => {
    await page.viewport(390, 800)
    const { screen } = await renderAppAt('/qrs?zone=UTC', withTrends)
    await expect.element(screen.getByText('12 in 30 days')).toBeVisible()
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Sorted by' }), '-change')
    await expect.element(screen.getByRole('gridcell', { name: '+9 (new)' })).toBeVisible()
    await expect.element(screen.getByText('12 in 30 days')).not.toBeVisible()
    await expect.poll(titles).toEqual(['Flyer', 'Menu', 'Sticker', 'Poster'])
  })
})

describe('where scans break off', () => {
  const LAST = 'The last scan of all came on 20 Nov 2026, 08:15; what has happened since is not known here.'
  const brokenOff = (data: unknown) =>
    Response.json({
      status: 200,
      message: 'Success',
      data,
      meta: { asOf: AS_OF, knownUntil: '2026-11-20T08:16:00.000Z' },
    })
  const firstRow = () => document.querySelector('tbody tr')!.getBoundingClientRect().top

  test('a list says so, and moves nothing for it', async () => {
    let answer = (_: Response) => {}
    const { screen } = await renderAppAt('/qrs?zone=UTC', {
      ...withTrends,
      '/trends': () => new Promise<Response>((resolve) => (answer = resolve)),
    })
    await expect.element(screen.getByRole('row', { name: /Menu/ })).toBeVisible()
    const before = firstRow()
    answer(brokenOff(withTrends['/trends']))
    await expect.element(screen.getByText(LAST)).toBeVisible()
    expect(firstRow()).toBe(before)
  })

  test('one of campaigns does too, by the clock of the zone, on a phone', async () => {
    await page.viewport(390, 844)
    const scans = Array.from({ length: 30 }, () => 2)
    const { screen } = await renderAppAt('/campaigns?zone=Asia/Kolkata&sort=-change', {
      '/campaigns': campaigns,
      ...countsDays,
      '/days': () => brokenOff({ days: [], rows: [{ id: 'flyer', scans, before: 90 }] }),
    })
    await expect.element(screen.getByText(LAST.replace('08:15', '13:45'))).toBeVisible()
    await expect.element(screen.getByTitle('90 in the same part of the 30 days before')).toBeVisible()
  })
})

describe('where it cannot be told how rows went lately', () => {
  const campaignAnswers = { '/campaigns': campaigns, ...countsDays }
  const days = [{ id: 'flyer', scans: Array.from({ length: 30 }, () => 2), before: 90 }]
  test.each([
    ['/qrs', { ...withTrends }, '/trends', withTrends['/trends'], '+2 (20% more)'],
    ['/campaigns', campaignAnswers, '/days', { days: [], rows: days }, '−30 (33.3% fewer)'],
  ])('%s says so, stands as usual and asks again', async (path, answers, asking, told, cell) => {
    const served: Answers = { ...answers, [asking]: new Failure(400, 'No days today.') }
    const { screen } = await renderAppAt(`${path}?zone=UTC&sort=change`, served)
    const notice = screen.getByText('Scans of the last 30 days could not be loaded. No days today.')
    await expect.element(notice).toBeVisible()
    await expect.element(screen.getByRole('columnheader', { name: 'Scans', exact: true })).toHaveAttribute('aria-sort')
    expect(titles().slice(0, 3)).toEqual(['Menu', 'Poster', 'Flyer'])
    const again = screen.getByRole('button', { name: 'Try again' })
    await userEvent.click(again)
    // In vain: it stays, and so does the focus.
    await expect.element(notice).toBeVisible()
    expect(focused()).toBe('Try again')
    served[asking] = told
    await userEvent.keyboard('{Enter}')
    await expect.element(screen.getByRole('gridcell', { name: cell })).toBeVisible()
    await expect.element(notice).not.toBeInTheDocument()
    // Whoever works by keyboard goes on from the list.
    expect(document.activeElement?.closest('section')).not.toBeNull()
    await expect
      .element(screen.getByRole('columnheader', { name: 'Against 30 days before' }))
      .toHaveAttribute('aria-sort', 'ascending')
  })
})

describe('how campaigns went lately', () => {
  const campaigns = [
    { id: 'spring', name: 'Spring menu', qrCount: 2, totalScans: 1200 },
    { id: 'night', name: 'Night of museums', qrCount: 1, totalScans: 400 },
    { id: 'old', name: 'Old posters', qrCount: 3, totalScans: 90 },
  ]
  const each = (count: number) => Array.from({ length: 30 }, () => count)

  test('is told in columns, and of whom nothing is told there was nothing', async () => {
    const { screen, asked } = await renderAppAt('/campaigns?zone=UTC&sort=change', {
      '/campaigns': campaigns,
      '/status': { ...demoStatus, source: { ...demoStatus.source, countsDays: true } },
      '/days': {
        days: [],
        rows: [
          { id: 'night', scans: each(2), before: 90 },
          { id: 'spring', scans: each(40), before: 1000 },
        ],
      },
    })
    // Sixty after ninety, twelve hundred after a thousand: the least gained comes first.
    await expect.element(screen.getByRole('gridcell', { name: '−30 (33.3% fewer)' })).toBeVisible()
    await expect.element(screen.getByRole('gridcell', { name: '+200 (20% more)' })).toBeVisible()
    expect(titles()).toEqual(['Night of museums', 'Old posters', 'Spring menu'])
    const row = (name: RegExp) => screen.getByRole('row', { name })
    await expect.element(row(/Old posters/).getByText('no change')).toBeVisible()
    await expect.element(row(/Spring menu/).getByText('1,200 in 30 days')).toBeVisible()
    expect(asked.filter((question) => question.includes('/days'))).toEqual(['/api/days?of=campaign&timezone=UTC'])
  })

  test('leaves days out of which nothing is known, of whom nothing is told as well', async () => {
    const { screen } = await renderAppAt('/campaigns?zone=UTC', {
      '/campaigns': campaigns,
      ...countsDays,
      '/days': {
        days: Array.from({ length: 30 }, (_, day) => `2026-04-${String(day + 1).padStart(2, '0')}`),
        known: Array.from({ length: 30 }, (_, day) => day >= 10 && day < 28),
        rows: [{ id: 'spring', scans: each(40), before: 1000 }],
      },
    })
    await expect.element(screen.getByText('720 in 30 days')).toBeVisible()
    const barsOf = (name: string) => {
      const row = [...document.querySelectorAll('tbody tr')].find((row) => row.textContent.includes(name))!
      return [...row.querySelectorAll('svg[role="img"] path')].map(
        (path) => path.getAttribute('d')!.split('M').length - 1,
      )
    }
    // Those of nought, those above it, and today's where it is known.
    expect(barsOf('Spring menu')).toEqual([0, 18, 0])
    expect(barsOf('Old posters')).toEqual([18, 0, 0])
  })
})

describe('selecting', () => {
  test('with Shift takes all between, in the order in sight', async () => {
    const { screen } = await renderAppAt('/qrs', { '/qrs': codes })
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select Menu' }))
    await userEvent.keyboard('{Shift>}')
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select Flyer' }))
    await userEvent.keyboard('{/Shift}')
    await expect.element(screen.getByText('3 selected').first()).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Clear the selection' }))
    await expect.element(screen.getByRole('region', { name: 'Selected' })).not.toBeInTheDocument()
  })

  test('all that are found, and not what a search hides', async () => {
    const { screen } = await renderAppAt('/qrs?q=st', { '/qrs': codes })
    await expect.poll(titles).toEqual(['Poster', 'Sticker'])
    await userEvent.click(screen.getByRole('checkbox', { name: /^Select all/ }))
    await userEvent.fill(screen.getByRole('searchbox'), '')
    await expect.element(screen.getByRole('checkbox', { name: 'Select Poster' })).toBeChecked()
    await expect.element(screen.getByRole('checkbox', { name: 'Select Menu' })).not.toBeChecked()
  })

  test.each([
    ['/qrs', 'QR codes', { '/qrs': codes }],
    ['/campaigns', 'Campaigns', { '/campaigns': campaigns }],
  ])('lasts while Back leads to the list again: %s', async (path, name, answers) => {
    const { screen, address, goBack, goForward } = await renderAppAt(path, answers)
    const box = (title: string) => screen.getByRole('checkbox', { name: `Select ${title}` })
    await userEvent.click(box('Menu'))
    await userEvent.click(box('Poster'))
    const before = address()
    await userEvent.click(screen.getByRole('link', { name: 'Compare' }))
    await expect.element(screen.getByRole('heading', { name: 'Compare', level: 1 })).toBeVisible()
    await goBack()
    expect(address()).toBe(before)
    await expect.element(box('Menu')).toBeChecked()
    await expect.element(box('Poster')).toBeChecked()
    await expect.element(box('Flyer')).not.toBeChecked()
    // What is changed on the way lasts too.
    await userEvent.click(box('Flyer'))
    await goForward()
    await expect.element(screen.getByRole('heading', { name: 'Compare', level: 1 })).toBeVisible()
    await goBack()
    await expect.element(box('Flyer')).toBeChecked()
    // By the navigation one comes to a list of which nothing is selected.
    await goForward()
    await userEvent.click(screen.getByRole('link', { name }).first())
    await expect.element(box('Menu')).not.toBeChecked()
    await expect.element(screen.getByRole('region', { name: 'Selected' })).not.toBeInTheDocument()
  })

  test('one of them, or too many, are no comparison', async () => {
    const { screen } = await renderAppAt('/qrs', { '/qrs': codes })
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select Menu' }))
    await expect.element(screen.getByRole('button', { name: 'Compare' })).toHaveAttribute('aria-disabled', 'true')
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select Poster' }))
    await expect.element(screen.getByRole('link', { name: 'Compare' })).toBeVisible()
  })
})

test('rows are walked by keys, and only one is reached by Tab', async () => {
  const many = Array.from({ length: 3000 }, (_, n) => code(`c${n}`, `Code ${n}`, 3000 - n))
  const { screen } = await renderAppAt('/qrs', { '/qrs': many })
  await expect.element(screen.getByRole('link', { name: 'Code 0', exact: true })).toBeVisible()
  document.querySelector<HTMLElement>('tbody a')!.focus()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  expect(focused()).toBe('Code 2')
  expect(document.querySelectorAll('tbody a[tabindex="0"]')).toHaveLength(1)
  await userEvent.keyboard('{End}')
  expect(focused()).toBe('Code 2999')
  // Scrolled out of sight it keeps the focus, and the keys go on from it.
  window.scrollTo(0, 0)
  await expect.poll(() => titles().includes('Code 0')).toBe(true)
  expect(focused()).toBe('Code 2999')
  await userEvent.keyboard('{ArrowUp}')
  expect(focused()).toBe('Code 2998')
  await userEvent.keyboard('{Control>}a{/Control}')
  await expect.element(screen.getByText('3,000 selected').first()).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(screen.getByRole('region', { name: 'Selected' })).not.toBeInTheDocument()
  await userEvent.click(screen.getByRole('checkbox', { name: 'Select all that are found' }))
  await expect.element(screen.getByText('3,000 selected').first()).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(screen.getByRole('region', { name: 'Selected' })).not.toBeInTheDocument()
})

describe('a comparison', () => {
  test('that fails altogether says so, and trying again mends it', async () => {
    const answers: Record<string, unknown> = { '/client/lark': new Failure(500, 'The scans cannot be read.') }
    const { screen } = await renderAppAt('/compare?of=client:lark', answers)
    await expect.element(screen.getByText('The scans cannot be read.').first()).toBeVisible()
    await expect.element(screen.getByRole('button', { name: 'Try again' }).first()).toBeVisible()
  })

  test('of nothing that there is says so of each, and lets it be removed', async () => {
    const { screen, address } = await renderAppAt('/compare?of=client:gone', {})
    await expect.element(screen.getByText(/^There is no client with the id gone/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Remove gone' }))
    await expect.poll(address).toBe('/compare')
    await expect.element(screen.getByText('Choose what to compare')).toBeVisible()
  })
})
