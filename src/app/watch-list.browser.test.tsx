import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { WatchList } from '#contract/watch-list.ts'
import { Failure, renderAppAt, type Answers } from '#src/testing/render-app.tsx'
import { expectAccessible } from '#src/testing/render-panel.tsx'

beforeEach(() => page.viewport(1280, 800))

/** What the page adds to the bars around it. */
const content = () => document.querySelector('#main')!

const code = (id: string, title: string) => ({
  id,
  title,
  shortUrl: `https://scn.example/${id}`,
  destinationUrl: `https://example.org/${id}`,
  createdAt: '2026-04-02T09:00:00Z',
  totalScans: 0,
  client: { id: 'lark', name: 'Bistro Lark' },
  campaign: { id: 'spring', name: 'Spring menu' },
})

const nothing: WatchList = {
  timezone: 'UTC',
  codes: 4,
  until: '2026-05-15T14:40:00.000Z',
  endsEarly: false,
  observedSince: null,
  neverScanned: { days: 14, codes: [], undated: 0 },
  silent: { rule: { habitDays: 56, leastHabitDays: 28, mostSilentDays: 56, mostChance: 1e-4 }, codes: [], finished: 0 },
  sameDestination: { groups: [], ofOneCampaign: 0 },
  withoutClient: { recentDays: 28, codes: [] },
  rising: { rule: { days: 7, goingOn: true, factor: 3, leastScans: 20, habitWeeks: 8 }, codes: [] },
}

const door = { ...code('door', 'Door sticker'), totalScans: 900 }
const something: WatchList = {
  ...nothing,
  neverScanned: { ...nothing.neverScanned, codes: [{ ...code('flyer', 'Flyer'), daysSinceMade: 43 }], undated: 2 },
  silent: {
    ...nothing.silent!,
    finished: 1,
    codes: [
      {
        ...door,
        since: '2026-05-05',
        days: 10,
        lastScanAt: '2026-05-04T18:02:00.000Z',
        expected: 38.2,
        chance: 0.00002,
        longestBefore: 2,
      },
      {
        ...code('tent', 'מדריך'),
        since: '2026-05-01',
        days: 14,
        lastScanAt: '2026-04-30T20:00:00.000Z',
        expected: 12.5,
        chance: 1e-30,
        longestBefore: 0,
        campaignSilentSince: '2026-04-30T21:00:00.000Z',
      },
    ],
  },
  rising: {
    ...nothing.rising!,
    codes: [
      { ...door, date: '2026-05-12', scans: 190, until: null, against: 8, fewest: 3, most: 7 },
      {
        ...code('menu', 'Menu'),
        date: '2026-05-15',
        scans: 25,
        until: '2026-05-15T14:40:00.000Z',
        against: 5,
        fewest: 2,
        most: 2,
      },
    ],
  },
  withoutClient: {
    recentDays: 28,
    codes: [
      { ...code('loose', 'Loose'), client: null, campaign: null, totalScans: 431, recentScans: 12 },
      { ...code('half', 'Half'), client: null, totalScans: 1, recentScans: 1 },
    ],
  },
  sameDestination: {
    groups: [
      {
        destination: 'https://example.org/menu',
        oneCampaign: false,
        codes: [{ ...door, campaign: null }, code('menu', 'Menu')],
      },
    ],
    ofOneCampaign: 1,
  },
}

async function open(list: WatchList, address = '/watch-list?zone=UTC', answers: Answers = {}) {
  answers['/watch-list'] ??= list
  const app = await renderAppAt(address, answers)
  await expect.element(app.screen.getByRole('heading', { level: 1, name: 'Watch list' })).toBeVisible()
  return { ...app, section: (name: string) => app.screen.getByRole('region', { name, exact: true }) }
}

describe('each row says why in numbers', () => {
  test('a silence: what was expected, since when, and the longest before', async () => {
    const { section } = await open(something)
    const rows = section('Gone silent').getByRole('listitem')
    await expect.element(rows.nth(0)).toMatchTextContent('Door sticker')
    await expect
      .element(rows.nth(0))
      .toMatchTextContent(
        'Expected about 38 scans since Tue 5 May 2026 (10 days), none cameLongest silence before: 2 days. Last scan 4 May 2026, 18:02.',
      )
    await expect
      .element(rows.nth(1))
      .toMatchTextContent(
        'Expected about 13 scans since Fri 1 May 2026 (14 days), none cameNo day without a scan before. Last scan 30 Apr 2026, 20:00.No code of its campaign has been scanned since 30 Apr 2026, 21:00: it may be over.',
      )
    await expect
      .element(section('Gone silent'))
      .toMatchTextContent('1 code without a scan for more than 8 weeks counts as finished.')
    await expect.element(rows.nth(0).getByRole('link')).toHaveAttribute('href', '/qrs/door?zone=UTC')
  })

  test('a code that was never scanned: for how long', async () => {
    const { section } = await open(something)
    await expect
      .element(section('Never scanned').getByRole('listitem'))
      .toMatchTextContent('Made 43 days ago, never scannedMade on 2 Apr 2026.')
    await expect
      .element(section('Never scanned'))
      .toMatchTextContent('2 more codes without a scan: the source does not say when they were made.')
  })

  test('a rise: against which days, and up to which hour', async () => {
    const { section } = await open(something)
    const rows = section('Sudden rise').getByRole('listitem')
    await expect
      .element(rows.nth(0))
      .toMatchTextContent('190 scans on Tue 12 May 2026The 8 Tuesdays before had 3 to 7.')
    await expect
      .element(rows.nth(1))
      .toMatchTextContent('25 scans on Fri 15 May 2026 up to 14:40The 5 Fridays before had 2 by that time.')
  })

  test('a code without a client: how much it is used', async () => {
    const { section } = await open(something)
    const rows = section('No client').getByRole('listitem')
    await expect.element(rows.nth(0)).toMatchTextContent(/12 scans in the last 28 days, 431 in all$/)
    await expect.element(rows.nth(1)).toMatchTextContent(/1 scan in the last 28 days, 1 in allCampaign: .?Spring menu/)
  })

  test('a destination: its codes, those of one campaign on demand', async () => {
    const answers: Answers = {}
    const { section, asked, address } = await open(something, '/watch-list?zone=UTC', answers)
    const destinations = section('Same destination')
    await expect.element(destinations).toMatchTextContent('1 destination')
    await expect
      .element(destinations)
      .toMatchTextContent(/example\.org\/menu2 codes \(1 of .?Spring menu.?, 1 of no campaign\), 900 scans/)
    const one = { destination: 'https://example.org/one', oneCampaign: true, codes: [code('a', 'A'), code('b', 'B')] }
    answers['/watch-list'] = {
      ...something,
      sameDestination: { groups: [...something.sameDestination.groups, one], ofOneCampaign: 1 },
    }
    await userEvent.click(destinations.getByText('Show 1 more destination behind several codes of one campaign'))
    await expect.element(destinations.getByText('example.org/one')).toBeVisible()
    expect(asked).toContain('/api/watch-list?timezone=UTC&days=14&oneCampaign=include')
    expect(address()).toBe('/watch-list?zone=UTC&one-campaign=include')
    // There is as much to look at as before.
    await expect.element(destinations).toMatchTextContent('1 destination')
    await expect.element(destinations.getByText('Leave out destinations of one campaign')).toBeVisible()
  })
})

test('the counts come first, and lead to their lists', async () => {
  const { screen } = await open(something)
  const links = screen.getByRole('navigation', { name: 'Lists' }).getByRole('link')
  await expect.element(links.first()).toBeVisible()
  const counts = links.elements().map((link) => [link.textContent, link.getAttribute('href')])
  // The destination of one campaign is none to look at.
  expect(counts).toEqual([
    ['2 Gone silent', '#silent'],
    ['1 Never scanned', '#neverScanned'],
    ['2 Sudden rise', '#rising'],
    ['2 No client', '#withoutClient'],
    ['1 Same destination', '#sameDestination'],
  ])
  for (const [, href] of counts) expect(document.querySelector(href!)).not.toBeNull()
})

test('axe finds nothing', async () => {
  const { section } = await open(something)
  await expect.element(section('Gone silent').getByRole('button', { name: 'Take “Gone silent” away' })).toBeVisible()
  await expectAccessible(content())
})

test('on a phone nothing is wider than the window, however long its names', async () => {
  await page.viewport(390, 844)
  const title = 'Bolsa de papel mediana, reverso: «Pide tu próxima receta sin esperar» '.repeat(4)
  const name = 'Donaudampfschifffahrtsgesellschaft'.repeat(3)
  const long = { ...code('long', title), client: { id: 'l', name }, campaign: { id: 'l', name } }
  const { section } = await open({
    ...something,
    silent: { ...something.silent!, codes: [{ ...something.silent!.codes[0]!, ...long }] },
    withoutClient: { recentDays: 28, codes: [{ ...long, client: null, recentScans: 12 }] },
    sameDestination: {
      groups: [
        { destination: `https://example.org/${'path'.repeat(30)}`, oneCampaign: false, codes: [long, code('b', 'B')] },
        {
          destination: 'https://example.org/',
          oneCampaign: false,
          codes: [long, { ...code('c', 'C'), campaign: null }],
        },
      ],
      ofOneCampaign: 1_234,
    },
  })
  await expect.element(section('Same destination')).toMatchTextContent('Show 1,234 more destinations')
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
  for (const name of ['Gone silent', 'No client', 'Same destination']) {
    const { scrollWidth, clientWidth } = section(name).element()
    expect(scrollWidth, name).toBe(clientWidth)
    expect(section(name).element().getBoundingClientRect().right).toBeLessThanOrEqual(390 - 16)
  }
  await expectAccessible(content())
})

test('lists without anything say so in a line', async () => {
  const { section } = await open(nothing)
  await expect
    .element(section('Gone silent'))
    .toMatchTextContent('Nothing here: no code is silent for longer than its own habit explains.')
  await expect
    .element(section('Never scanned'))
    .toMatchTextContent('Nothing here: every code older than 14 days has been scanned.')
  await expect
    .element(section('Sudden rise'))
    .toMatchTextContent('Nothing here: no code was scanned far more than it is used to.')
  await expect
    .element(section('No client'))
    .toMatchTextContent('Nothing here: every code that is scanned belongs to a client.')
  await expect
    .element(section('Same destination'))
    .toMatchTextContent('Nothing here: no two codes lead to the same place.')
  await expect
    .element(section('Gone silent').getByRole('button', { name: 'Take “Gone silent” away' }))
    .not.toBeInTheDocument()
  await expectAccessible(content())
})

describe('the days without a first scan', () => {
  test('are asked for as the address has them', async () => {
    const { asked } = await open(nothing, '/watch-list?zone=Asia/Kolkata&days=30')
    await expect.poll(() => asked).toContain('/api/watch-list?timezone=Asia%2FKolkata&days=30')
  })

  test('follow what is typed, and stay in the address', async () => {
    const { screen, asked, address } = await open(nothing)
    await userEvent.fill(screen.getByRole('spinbutton', { name: 'Made at least' }), '43')
    await expect.poll(() => address()).toBe('/watch-list?zone=UTC&days=43')
    await expect.poll(() => asked.at(-1)).toBe('/api/watch-list?timezone=UTC&days=43')
  })

  test.each(['0', '366', 'many', '1e3'])('that cannot be (%s) take the default', async (days) => {
    const { asked } = await open(nothing, `/watch-list?zone=UTC&days=${days}`)
    await expect.poll(() => asked).toContain('/api/watch-list?timezone=UTC&days=14')
  })
})

test('more than ten rows are shown on demand', async () => {
  const codes = Array.from({ length: 12 }, (_, i) => ({ ...code(`c${i}`, `Code ${i}`), daysSinceMade: 40 }))
  const { section } = await open({ ...nothing, neverScanned: { ...nothing.neverScanned, codes } })
  const rows = section('Never scanned').getByRole('listitem')
  await expect.poll(() => rows.elements().length).toBe(10)
  await userEvent.click(section('Never scanned').getByRole('button', { name: 'Show all 12' }))
  await expect.poll(() => rows.elements().length).toBe(12)
})

describe('where the source tells less', () => {
  test('what it cannot tell has no list, and the page says why', async () => {
    const { screen, section } = await open({ ...nothing, silent: null, rising: null, withoutClient: null })
    await expect.element(section('Never scanned')).toBeVisible()
    for (const name of ['Gone silent', 'Sudden rise', 'No client']) {
      await expect.element(section(name)).not.toBeInTheDocument()
      await expect.element(screen.getByRole('navigation', { name: 'Lists' })).not.toMatchTextContent(name)
    }
    const notTold = section('Not told by this source')
    await expect
      .element(notTold)
      .toMatchTextContent('Which codes have gone silent or risen: nobody looks at their totals again and again.')
    await expect
      .element(notTold)
      .toMatchTextContent('Which codes belong to no client or campaign: this source does not say whose a code is.')
    await expectAccessible(content())
  })

  test('what is observed is told since when', async () => {
    const observedSince = '2026-05-12T14:02:00.000Z'
    const rising = { ...nothing.rising!, rule: { ...nothing.rising!.rule, goingOn: false } }
    const { section } = await open({ ...nothing, rising, observedSince, withoutClient: null })
    await expect
      .element(section('Not told by this source'))
      .toMatchTextContent('Silence and rises from before 12 May 2026, 14:02: since then days are observed.')
    await expect.element(section('Sudden rise')).toMatchTextContent('A day of the last 7 with at least 20 scans')
  })

  test('before a habit can be known there is no list that would say nothing is wrong', async () => {
    const observedSince = '2026-05-12T14:02:00.000Z'
    const { section } = await open({ ...nothing, observedSince, silent: null, rising: null })
    await expect
      .element(section('Not told by this source'))
      .toMatchTextContent(
        'Which codes have gone silent or risen, for another while: a habit takes four weeks of watching, and totals are watched since 12 May 2026, 14:02.',
      )
    await expect.element(section('Gone silent')).not.toBeInTheDocument()
  })

  test('scans that end days ago are told so', async () => {
    const { screen } = await open({ ...nothing, endsEarly: true, until: '2026-05-11T18:02:01.000Z' })
    await expect.element(screen.getByText(/^The last scan of all came on 11 May 2026, 18:02/)).toBeVisible()
  })
})

test('without any code there is nothing to watch', async () => {
  const { screen } = await open({ ...nothing, codes: 0 })
  await expect.element(screen.getByText('There are no QR codes yet')).toBeVisible()
  await expectAccessible(content())
})

test('a failure is told, and can be tried again', async () => {
  const answers: Answers = { '/watch-list': new Failure(500, 'Something failed in the server.') }
  const { screen } = await renderAppAt('/watch-list?zone=UTC', answers)
  await expect.element(screen.getByRole('alert')).toMatchTextContent('Something failed in the server.')
  answers['/watch-list'] = nothing
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await expect.element(screen.getByRole('region', { name: 'Gone silent' })).toBeVisible()
})
