/**
 * How people scan at each kind of place: on which days of the week and of the year, at which hours of the place's own
 * day, from how far they come, how often they come back, and what they hold in their hands. Only proportions matter,
 * save for shares, which are parts of one.
 */
export interface Rhythm {
  /** Monday first. */
  readonly week: readonly [number, number, number, number, number, number, number]
  /** January first. */
  readonly year: readonly number[]
  /** Factor on Christmas, the day after it and New Year's Day. */
  readonly holiday: number
  /** `hour:weight` marks of the day; between them the weight runs straight. */
  readonly workday: string
  readonly weekend: string
  /** Shares of scanners who live in the place's city, elsewhere in its region, elsewhere in its country, abroad. */
  readonly reach: Reach
  /**
   * Scans by people who scan again: their share, for how many days somebody keeps the habit (one day for the visitors
   * of a museum), and how many scans such a person makes in that time.
   */
  readonly regulars: { readonly share: number; readonly days: number; readonly scans: number }
  readonly tablet: number
  readonly desktop: number
}

export interface Reach {
  readonly city: number
  readonly region: number
  readonly country: number
  readonly abroad: number
}

const EVEN_YEAR = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
const TERM_TIME = [1, 1.05, 1, 1, 1.1, 0.8, 0.4, 0.45, 1.3, 1.5, 1.1, 0.7]

export const RHYTHMS = {
  restaurant: {
    week: [0.72, 0.78, 0.86, 0.98, 1.3, 1.46, 1.12],
    year: [0.88, 0.9, 0.96, 1, 1.06, 1.08, 1.04, 1, 1.02, 1, 0.98, 1.16],
    holiday: 0.35,
    workday: '6:0 8:4 11:18 12:88 13:100 14:44 15.5:12 17:26 18.5:82 19.5:96 21:52 23:9 24:0',
    weekend: '7:0 9:12 11:44 12.5:78 14:66 15.5:40 17.5:62 19.5:100 21:74 23:24 24:8',
    reach: { city: 0.64, region: 0.16, country: 0.13, abroad: 0.07 },
    regulars: { share: 0.42, days: 28, scans: 2.4 },
    tablet: 0.03,
    desktop: 0.02,
  },
  transit: {
    week: [1.12, 1.18, 1.16, 1.14, 1.1, 0.62, 0.46],
    year: [1.04, 1.04, 1.02, 1, 1, 0.96, 0.78, 0.82, 1.02, 1.06, 1.1, 1],
    holiday: 0.3,
    workday: '0:3 4.5:1 5.5:14 6.5:62 7.6:100 8.6:74 9.5:34 11:26 13:32 15:38 16.4:70 17.4:96 18.4:66 20:30 22:16 24:5',
    weekend: '0:10 4:2 7:10 9:32 11:58 14:74 17:78 19:64 21:42 23:28 24:16',
    reach: { city: 0.68, region: 0.17, country: 0.07, abroad: 0.08 },
    regulars: { share: 0.6, days: 91, scans: 10 },
    tablet: 0.015,
    desktop: 0.01,
  },
  museum: {
    // Closed on Mondays: what is left are posters and tickets in town.
    week: [0.07, 0.58, 0.66, 0.78, 0.94, 1.82, 2.05],
    year: [0.92, 0.98, 1, 1.06, 1.02, 0.9, 1.02, 1.14, 0.96, 1.1, 1.04, 1.06],
    holiday: 0.12,
    workday: '8:0 9.8:4 10.5:44 12:62 13:58 14.5:96 15.5:100 16.6:64 17.4:12 19:4 22:2 23:0',
    weekend: '8:0 9.8:5 10.5:38 12:66 13.5:82 14.8:100 16:92 17:44 17.6:10 19:4 22:2 23:0',
    reach: { city: 0.34, region: 0.16, country: 0.24, abroad: 0.26 },
    regulars: { share: 0.56, days: 1, scans: 2.8 },
    tablet: 0.05,
    desktop: 0.02,
  },
  fair: {
    week: [0.8, 1.1, 1.2, 1.1, 0.9, 0.7, 0.5],
    year: EVEN_YEAR,
    holiday: 0,
    workday: '7:0 8.5:18 9.5:70 11:100 12.5:72 14:92 16:84 17.5:40 19:16 22:4 24:0',
    weekend: '8:0 9:20 10:66 11.5:100 13:74 14.5:80 16:50 17.5:14 20:4 23:0',
    reach: { city: 0.14, region: 0.14, country: 0.34, abroad: 0.38 },
    regulars: { share: 0.5, days: 4, scans: 3 },
    tablet: 0.07,
    desktop: 0.08,
  },
  campus: {
    week: [1.16, 1.22, 1.2, 1.12, 0.82, 0.24, 0.26],
    year: TERM_TIME,
    holiday: 0.04,
    workday: '0:8 2:2 7:8 8.5:52 9.8:92 11:88 12.3:100 13.5:84 15:72 17:46 19:36 21:30 23:18 24:9',
    weekend: '0:16 4:2 9:14 12:58 15:76 18:70 21:56 23:34 24:18',
    reach: { city: 0.6, region: 0.2, country: 0.13, abroad: 0.07 },
    regulars: { share: 0.5, days: 60, scans: 5 },
    tablet: 0.06,
    desktop: 0.07,
  },
  shop: {
    week: [1.12, 1.04, 1, 1.02, 1.14, 0.86, 0.22],
    year: [1.18, 1.12, 1.04, 1, 0.98, 0.92, 0.86, 0.84, 0.96, 1.06, 1.12, 1.14],
    holiday: 0.15,
    workday: '7:0 8.8:8 10:62 11.5:86 13:80 14.5:42 16:50 17.5:86 19:100 20.4:54 21.5:8 24:0',
    weekend: '8:0 9.5:20 11:80 12.5:100 14:66 16:38 18:62 20:44 21.5:8 24:0',
    reach: { city: 0.74, region: 0.16, country: 0.07, abroad: 0.03 },
    regulars: { share: 0.36, days: 45, scans: 2.2 },
    tablet: 0.03,
    desktop: 0.02,
  },
  stadium: {
    week: [0.5, 0.6, 0.8, 0.8, 0.9, 1.6, 1.6],
    year: EVEN_YEAR,
    holiday: 0.3,
    workday: '8:2 16:8 18:34 19.2:100 20:62 20.9:96 21.6:58 22.4:30 24:4',
    weekend: '8:2 12:10 14:36 15.2:92 16:60 16.9:100 17.7:56 19:20 22:6 24:2',
    reach: { city: 0.56, region: 0.22, country: 0.17, abroad: 0.05 },
    regulars: { share: 0.44, days: 1, scans: 2.2 },
    tablet: 0.01,
    desktop: 0.01,
  },
  packaging: {
    week: [0.86, 0.86, 0.9, 0.98, 1.18, 1.24, 1.02],
    year: [0.86, 0.88, 0.94, 1, 1.08, 1.16, 1.18, 1.14, 1.02, 0.96, 0.94, 1.06],
    holiday: 1.3,
    workday: '0:10 3:2 7:14 9:18 12:30 15:28 17:46 19:82 20.5:100 22:70 24:16',
    weekend: '0:22 3:4 8:10 11:34 14:54 17:74 19:94 20.5:100 22.5:72 24:30',
    reach: { city: 0.2, region: 0.22, country: 0.46, abroad: 0.12 },
    regulars: { share: 0.3, days: 60, scans: 2.1 },
    tablet: 0.05,
    desktop: 0.03,
  },
  street: {
    week: [0.9, 0.92, 0.96, 1, 1.08, 1.16, 0.98],
    year: [1, 1.02, 1.04, 1.02, 1, 0.94, 0.88, 0.86, 0.98, 1.04, 1.06, 1],
    holiday: 0.6,
    workday: '0:8 4:2 7:26 8.5:60 10:44 13:58 16:64 18:100 20:84 22:46 24:14',
    weekend: '0:14 4:3 9:20 12:60 15:76 18:100 20:94 22:60 24:24',
    reach: { city: 0.58, region: 0.13, country: 0.12, abroad: 0.17 },
    regulars: { share: 0.22, days: 30, scans: 2 },
    tablet: 0.03,
    desktop: 0.05,
  },
  cinema: {
    week: [0.66, 0.7, 1.04, 0.92, 1.24, 1.6, 1.4],
    year: [1.1, 1.06, 1, 0.94, 0.88, 0.78, 0.74, 0.8, 0.92, 1.04, 1.1, 1.24],
    holiday: 1.5,
    workday: '10:0 12:8 15:18 17:46 18.5:92 19.6:70 20.6:100 21.6:40 23:16 24:4',
    weekend: '9:0 10.5:26 12:40 14:58 16:74 18:92 20:100 21.5:56 23.5:18 24:6',
    reach: { city: 0.84, region: 0.09, country: 0.05, abroad: 0.02 },
    regulars: { share: 0.34, days: 30, scans: 2 },
    tablet: 0.02,
    desktop: 0.03,
  },
} as const satisfies Record<string, Rhythm>

export type PlaceKind = keyof typeof RHYTHMS
export const PLACE_KINDS = Object.keys(RHYTHMS) as PlaceKind[]

/** A monotone table of a day: entry k is the second of the day by which k / DAY_STEPS of the day's scans have come. */
export type DayTable = readonly number[]
export const DAY_STEPS = 256
const DAY_SECONDS = 86_400

const dayTables = new Map<string, DayTable>()

/** How the scans of a day spread over its seconds. `weekday` counts from Monday, 0. */
export function dayTable(kind: PlaceKind, weekday: number): DayTable {
  const marks = weekday < 5 ? RHYTHMS[kind].workday : RHYTHMS[kind].weekend
  let table = dayTables.get(marks)
  if (table === undefined) {
    table = quantiles(minuteWeights(marks))
    dayTables.set(marks, table)
  }
  return table
}

/** The part of a day's scans that have come by that second: the inverse of reading its table. */
export function shareBy(table: DayTable, second: number): number {
  const after = table.findIndex((at) => at > second)
  if (after === 0) return 0
  if (after === -1) return 1
  const before = table[after - 1]!
  return (after - 1 + (second - before) / (table[after]! - before)) / DAY_STEPS
}

function minuteWeights(marks: string): number[] {
  const points = marks.split(' ').map((mark) => mark.split(':').map(Number) as [hour: number, weight: number])
  return Array.from({ length: 24 * 60 }, (_, minute) => {
    const hour = (minute + 0.5) / 60
    const next = points.findIndex(([at]) => at > hour)
    if (next < 1) return 0
    const [from, low] = points[next - 1]!
    const [to, high] = points[next]!
    return low + ((high - low) * (hour - from)) / (to - from)
  })
}

function quantiles(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const table: number[] = []
  let seen = 0
  weights.forEach((weight, minute) => {
    while (table.length < DAY_STEPS && (table.length / DAY_STEPS) * total < seen + weight) {
      table.push(Math.floor((minute + ((table.length / DAY_STEPS) * total - seen) / weight) * 60))
    }
    seen += weight
  })
  table.push(1 + weights.findLastIndex((weight) => weight > 0) * 60 + 59)
  return table.map((second) => Math.min(second, DAY_SECONDS))
}
