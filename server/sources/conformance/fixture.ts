/**
 * What every source is asked to hold when it is tested: a small organisation and its scans as plain rows. Some scans are
 * written by hand, with their wall-clock times, for numbers that can be worked out on paper; the rest are spread by a
 * fixed seed over all that is difficult about time.
 */
export interface FixtureCode {
  readonly id: string
  readonly title: string
  readonly shortUrl: string
  readonly destinationUrl: string
  readonly createdAt: string
  /** '' for none. */
  readonly campaignId: string
  /** '' for none. */
  readonly clientId: string
}

export interface FixtureScan {
  /** ISO 8601, whole seconds, UTC. */
  readonly at: string
  readonly qrId: string
  readonly country: string
  readonly region: string
  readonly city: string
  readonly device: string
  readonly referrer: string
  readonly visitor: string
  readonly bot: boolean
}

export interface Fixture {
  readonly clients: readonly { readonly id: string; readonly name: string; readonly status: string }[]
  readonly campaigns: readonly { readonly id: string; readonly name: string }[]
  readonly codes: readonly FixtureCode[]
  readonly scans: readonly FixtureScan[]
}

const code = (id: string, campaignId: string, clientId: string): FixtureCode => ({
  id,
  title: `Title of ${id}`,
  shortUrl: `https://sc.an/${id}`,
  destinationUrl: `https://example.org/${id}?a=1&b=2`,
  createdAt: '2023-11-05T08:30:00.000Z',
  campaignId,
  clientId,
})

const codes: readonly FixtureCode[] = [
  code('poster', 'by-hand', 'paper'),
  code('menu', 'spring', 'cafe'),
  code('table-tent', 'spring', 'cafe'),
  code('window', 'shared', 'cafe'),
  code('ticket', 'shared', 'theatre'),
  code('programme', '', 'theatre'),
  code('stray', '', ''),
  code('never-scanned', 'spring', 'cafe'),
  code('quote’s "title" \\ and\ttab', 'loose', ''),
]

const byHand = (at: string, visitor: string, extra: Partial<FixtureScan> = {}): FixtureScan => ({
  at,
  qrId: 'poster',
  country: 'IN',
  region: 'Maharashtra',
  city: 'Pune',
  device: 'Mobile',
  referrer: '',
  visitor,
  bot: false,
  ...extra,
})

const handWritten: readonly FixtureScan[] = [
  byHand('2024-02-28T18:29:59Z', 'ann'), // Kolkata 28 February 23:59:59, Kathmandu 29 February 00:14:59
  byHand('2024-02-28T18:30:00Z', 'ann'), // Kolkata 29 February 00:00:00
  byHand('2024-02-29T12:00:00Z', 'robot', { bot: true, device: 'Other' }),
  byHand('2024-02-29T18:14:59Z', 'ben', { city: '', region: '', country: '', device: 'Tablet' }), // Kathmandu 23:59:59
  byHand('2024-02-29T18:15:00Z', 'ann', { referrer: 'example.org' }), // Kathmandu 1 March, Kolkata 29 February 23:45
  byHand('2024-02-29T23:59:59Z', 'cid'), // the leap day's last second in UTC
  byHand('2024-12-29T23:59:59Z', 'ann'), // Sunday of ISO week 52 of 2024
  byHand('2024-12-30T00:00:00Z', 'ben'), // Monday of ISO week 1 of 2025
  byHand('2025-03-09T06:59:59Z', 'ann'), // New York 01:59:59, one second before clocks go forward
  byHand('2025-03-09T07:00:00Z', 'ann'), // New York 03:00:00
  byHand('2025-04-05T14:59:59Z', 'ann'), // Lord Howe 6 April 01:59:59, before clocks go back by half an hour
  byHand('2025-04-05T15:00:00Z', 'ben'), // Lord Howe 6 April 01:30:00
  byHand('2025-11-02T05:30:00Z', 'ann'), // New York 01:30, the first time
  byHand('2025-11-02T06:30:00Z', 'ben'), // New York 01:30, the second time
]

/** Instants around which the spread scans gather, and how far from them (hours). */
const gatherings: readonly (readonly [around: string, hours: number, scans: number])[] = [
  ['2025-01-01T00:00:00Z', 9000, 2500],
  ['2024-02-29T12:00:00Z', 40, 300],
  ['2024-12-31T12:00:00Z', 100, 300],
  ['2025-03-09T07:00:00Z', 30, 300],
  ['2025-04-05T15:00:00Z', 30, 200],
  ['2025-10-04T15:30:00Z', 30, 200],
  ['2025-11-02T06:00:00Z', 30, 300],
  ['2026-05-15T10:00:00Z', 60, 500],
]

const countries = ['IN', 'IN', 'US', 'DE', 'GB', '', 'Atlantis', 'XK']
const devices = ['Mobile', 'Mobile', 'Mobile', 'Desktop', 'Tablet', 'TV', 'Other', 'Unknown']
const referrers = ['', '', 'example.org', 'news.example.com']

/** The generator of Park and Miller: the same numbers from 0 to below 1 on every machine. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

function spread(): FixtureScan[] {
  const random = seeded(20_260_515)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!
  const scanned = codes.filter(({ id }) => id !== 'poster' && id !== 'never-scanned')
  return gatherings.flatMap(([around, hours, scans]) =>
    Array.from({ length: scans }, (): FixtureScan => {
      const seconds = Date.parse(around) / 1000 + Math.round((random() * 2 - 1) * hours * 3600)
      const country = pick(countries)
      const place = Math.floor(random() * 4)
      return {
        at: new Date(seconds * 1000).toISOString().replace('.000Z', 'Z'),
        qrId: pick(scanned).id,
        country,
        region: country === '' || place === 0 ? '' : `Region ${place}`,
        city: country === '' || place < 2 ? '' : `City ${place}`,
        device: pick(devices),
        referrer: pick(referrers),
        visitor: `visitor ${Math.floor(random() * 900)}`,
        bot: random() < 0.1,
      }
    }),
  )
}

export const fixture: Fixture = {
  clients: [
    { id: 'paper', name: 'Paper & Co', status: 'ACTIVE' },
    { id: 'cafe', name: 'Café Ümlaut', status: 'ACTIVE' },
    { id: 'theatre', name: 'مسرح', status: 'SUSPENDED' },
    { id: 'idle', name: 'No codes yet', status: 'ACTIVE' },
  ],
  campaigns: [
    { id: 'by-hand', name: 'By hand' },
    { id: 'spring', name: 'Spring' },
    { id: 'shared', name: 'Shared by two clients' },
    { id: 'loose', name: 'Without a client' },
    { id: 'planned', name: 'No codes yet' },
  ],
  codes,
  scans: [...handWritten, ...spread()],
}
