/** What has changed between two versions of a report, figure by figure. Pure. */
import { UNKNOWN_CITY_KEY, cityKey, type ReportContent, type ReportOwners } from '#contract/report-content.ts'
import type { ReportSection } from '#contract/report-sections.ts'
import type { ReportDifference } from '#contract/report-answers.ts'

/** A figure and what it is called; of what its section does not list, `rest` says what it counts. */
interface Figure {
  readonly key: string
  readonly name: string
  readonly value: number | null
}

interface Listed {
  readonly figures: readonly Figure[]
  /** What an entry counts that is not among them: nothing where all are listed, else it is not known. */
  readonly rest: 0 | null
}

type Read = (content: ReportContent) => Listed | null | undefined

/** Every figure of a section that can be held against the same of another version. */
const READERS: readonly (readonly [ReportSection, Read])[] = [
  ['figures', figures],
  ['goal', goal],
  ['timeline', timeline],
  ['clients', ({ clients }) => clients && owners(clients)],
  ['campaigns', ({ campaigns }) => campaigns && owners(campaigns)],
  ['bestCodes', ({ bestCodes }) => bestCodes && listed(bestCodes, shareOf)],
  ['places', ({ places }) => places && listed(places.countries, shareOf)],
  [
    'places',
    ({ places }) =>
      places?.cities &&
      withUnknownCity(
        { countries: places.countries, cities: places.cities },
        listed(places.cities, (city) => ({
          key: cityKey(city),
          name: [city.city, city.region].filter((part) => part !== '').join(', '),
          value: city.scans,
        })),
      ),
  ],
  ['devices', ({ devices }) => devices && listed(devices, shareOf)],
  ['referrers', ({ referrers }) => referrers && listed(referrers, shareOf)],
  ['hours', hours],
]

/**
 * Figures of the newer version that are others than in the older one, in the order of the report. Only sections that both
 * have are compared: what somebody switched off has not changed.
 */
export function differencesBetween(before: ReportContent, after: ReportContent): ReportDifference[] {
  return READERS.flatMap(([section, read]) => {
    const [old, now] = [read(before), read(after)]
    if (!old || !now) return []
    const olds = new Map(old.figures.map((figure) => [figure.key, figure]))
    const news = new Map(now.figures.map((figure) => [figure.key, figure]))
    return [...new Set([...news.keys(), ...olds.keys()])].flatMap((key): ReportDifference[] => {
      const [was, is] = [olds.get(key), news.get(key)]
      const values = { before: was ? was.value : old.rest, after: is ? is.value : now.rest }
      if (values.before === values.after) return []
      return [{ section, key, name: (is ?? was)!.name, ...values }]
    })
  })
}

function figures({ figures, compared }: ReportContent): Listed | undefined {
  if (figures === undefined) return undefined
  const { scans, visitors, before } = figures
  // Of a first month older versions say that there were 0 before, which is no other figure.
  const none = compared?.began === undefined ? null : 0
  return {
    rest: null,
    figures: [
      { key: 'scans', name: '', value: scans },
      { key: 'visitorsAtLeast', name: '', value: visitors?.atLeast ?? null },
      { key: 'visitorsAtMost', name: '', value: visitors?.atMost ?? null },
      { key: 'scansBefore', name: '', value: before?.scans ?? none },
      { key: 'visitorsBefore', name: '', value: before ? before.visitors : none },
    ],
  }
}

function goal({ goal }: ReportContent): Listed | undefined {
  if (!goal) return undefined
  const { scans, progress } = goal
  return {
    rest: null,
    figures: [
      { key: 'goal', name: '', value: scans },
      // At least so many, where days are not known.
      { key: 'goalScans', name: '', value: progress.unknownDays > 0 ? null : progress.scans },
      { key: 'goalExpected', name: '', value: progress.expected },
    ],
  }
}

function timeline({ timeline }: ReportContent): Listed | undefined {
  if (!timeline) return undefined
  return {
    // A bucket that had not begun yet had no figure.
    rest: null,
    // Hours come twice where clocks go back, but begin only once.
    figures: timeline.buckets.map(({ date, start, scans }) => ({ key: start ?? date, name: date, value: scans })),
  }
}

function hours({ hours }: ReportContent): Listed | undefined {
  if (!hours) return undefined
  return { rest: null, figures: hours.scans.map((value, hour) => ({ key: String(hour), name: '', value })) }
}

function listed<Row>(
  list: { readonly rows: readonly Row[]; readonly count: number },
  of: (row: Row) => Figure,
): Listed {
  return { figures: list.rows.map(of), rest: list.rows.length === list.count ? 0 : null }
}

/** A version from before unknown cities were counted does not say that there were none. */
function withUnknownCity(
  { countries, cities }: Readonly<Record<'countries' | 'cities', { readonly total: number }>>,
  { figures, rest }: Listed,
): Listed {
  if (cities.total === countries.total) return { figures, rest }
  return { figures: [...figures, { key: UNKNOWN_CITY_KEY, name: '', value: null }], rest }
}

/** What belongs to none is listed with them, under no id. */
function owners(list: ReportOwners): Listed {
  const { figures, rest } = listed(list, shareOf)
  return { rest, figures: list.none ? [...figures, { key: '', name: '', value: list.none.scans }] : figures }
}

function shareOf({ id, name, scans }: { readonly id: string; readonly name: string; readonly scans: number }): Figure {
  return { key: id, name, value: scans }
}
