/**
 * An account of any size, the same on every machine: for measuring, for pictures, and wherever the small fixture is too
 * small. Scans follow days and weeks, grow over the months, and gather on few codes, as they do.
 */
import { seeded, type Fixture, type FixtureCode, type FixtureScan } from '#server/sources/conformance/fixture.ts'

export interface MadeAccountOptions {
  readonly codes?: number
  readonly campaigns?: number
  readonly clients?: number
  /** Scans before now, and some more in the hours after it. */
  readonly scans?: number
  /** Milliseconds since 1970. */
  readonly now: number
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Scans reach that far back: the 13 months that a history shows, and a little. */
const DAYS_BACK = 420
/** And that far ahead: whoever lets the clock run sees them happen. */
const DAYS_AHEAD = 2

export function madeAccount(options: MadeAccountOptions): Fixture {
  const {
    codes: codeCount = 137,
    campaigns: campaignCount = 9,
    clients: clientCount = 6,
    scans = 20_000,
    now,
  } = options
  const random = seeded(4_310)
  const clients = Array.from({ length: clientCount }, (_, i) => ({
    id: `client-${i + 1}`,
    name: nameAt(CLIENTS, i),
    status: i % 5 === 4 ? 'INACTIVE' : 'ACTIVE',
  }))
  const campaigns = Array.from({ length: campaignCount }, (_, i) => ({
    id: `campaign-${i + 1}`,
    name: nameAt(CAMPAIGNS, i),
  }))
  const codes = Array.from({ length: codeCount }, (_, i): FixtureCode => {
    // One code in eight belongs to no campaign, one in ten to no client.
    const campaign = i % 8 === 7 ? undefined : campaigns[i % Math.max(1, campaignCount)]
    const client = i % 10 === 9 ? undefined : clients[i % Math.max(1, clientCount)]
    return {
      id: `qr-${String(i + 1).padStart(4, '0')}`,
      title: `${THINGS[i % THINGS.length]}, ${nameAt(TOWNS, Math.floor(i / THINGS.length))}`,
      shortUrl: `https://smllr.example/${(i + 1).toString(36).padStart(4, '0')}`,
      destinationUrl: `https://example.org/${campaign?.id ?? 'go'}?code=${i + 1}`,
      createdAt: new Date(Math.floor((now - random() * DAYS_BACK * DAY) / 1000) * 1000).toISOString(),
      campaignId: campaign?.id ?? '',
      clientId: client?.id ?? '',
    }
  })
  return { clients, campaigns, codes, scans: spread(codes, scans, now, random) }
}

function spread(codes: readonly FixtureCode[], count: number, now: number, random: () => number): FixtureScan[] {
  const firstDay = Math.floor(now / DAY) - DAYS_BACK
  const days = chooser(
    Array.from({ length: DAYS_BACK + DAYS_AHEAD + 1 }, (_, i) => {
      const weekday = new Date((firstDay + i) * DAY).getUTCDay()
      return (0.5 + i / DAYS_BACK) * (weekday === 0 ? 0.5 : weekday === 6 ? 0.8 : 1)
    }),
    random,
  )
  const hours = chooser(HOURS, random)
  // A few codes have most of the scans; the last third has hardly any.
  const code = chooser(
    codes.map((_, i) => 1 / (i + 1)),
    random,
  )
  const [place, device, referrer] = [PLACES, DEVICES, REFERRERS].map((list) =>
    chooser(
      list.map(([weight]) => weight),
      random,
    ),
  )
  return Array.from({ length: codes.length === 0 ? 0 : count }, (): FixtureScan => {
    const at = (firstDay + days()) * DAY + hours() * HOUR + Math.floor(random() * 3600) * 1000
    const [, country, region, city] = PLACES[place!()]!
    return {
      at: new Date(at).toISOString().replace('.000Z', 'Z'),
      qrId: codes[code()]!.id,
      country,
      region,
      city,
      device: DEVICES[device!()]![1],
      referrer: REFERRERS[referrer!()]![1],
      visitor: `visitor ${Math.floor(random() * count * 0.6)}`,
      bot: false,
    }
  })
}

/** Draws places of a list by their weights. */
function chooser(weights: readonly number[], random: () => number): () => number {
  let sum = 0
  const sums = weights.map((weight) => (sum += weight))
  return () => {
    const wanted = random() * sum
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle]! <= wanted) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** The names of a list in turn, numbered from the second round on. */
function nameAt(names: readonly string[], i: number): string {
  const round = Math.floor(i / names.length)
  return `${names[i % names.length]}${round === 0 ? '' : ` ${round + 1}`}`
}

/** How busy each hour of the day is, in UTC. */
const HOURS = [1, 1, 1, 1, 1, 2, 4, 7, 9, 10, 11, 13, 14, 12, 11, 11, 12, 14, 13, 10, 7, 4, 2, 1]

const THINGS = [
  'Window sticker',
  'Table tent',
  'Flyer',
  'Bus stop poster',
  'Packaging',
  'Trade fair wall',
  'Name badge',
]
const TOWNS = ['Leipzig', 'Ghent', 'Porto', 'Leeds', 'Malmö', 'Turin', 'Graz', 'Brno', 'Vigo', 'Cork']
const CAMPAIGNS = [
  'Spring catalogue',
  'Trade fair',
  'Loyalty card',
  'Summer menu',
  'Museum night',
  'Opening week',
  'Gift guide',
  'Recall notice',
  'Open days',
]
const CLIENTS = ['Harbour Museum', 'Miller & Daughters', 'Green Tram', 'Café Ümlaut', 'Northgate Retail', 'Alba Drinks']

const PLACES: readonly (readonly [weight: number, country: string, region: string, city: string])[] = [
  [20, 'DE', 'Saxony', 'Leipzig'],
  [14, 'GB', 'England', 'Leeds'],
  [12, 'BE', 'East Flanders', 'Ghent'],
  [9, 'PT', 'Porto', 'Porto'],
  [8, 'SE', 'Skåne', 'Malmö'],
  [7, 'IT', 'Piedmont', 'Turin'],
  [6, 'US', 'New York', 'New York'],
  [5, 'AT', 'Styria', 'Graz'],
  [4, 'IN', 'Maharashtra', 'Pune'],
  [3, 'CZ', '', ''],
  [2, '', '', ''],
]
const DEVICES: readonly (readonly [weight: number, device: string])[] = [
  [80, 'Mobile'],
  [12, 'Desktop'],
  [7, 'Tablet'],
  [1, 'Other'],
]
const REFERRERS: readonly (readonly [weight: number, referrer: string])[] = [
  [85, ''],
  [6, 'instagram.com'],
  [5, 'google.com'],
  [4, 'example.org'],
]
