/** How an embed is to look and begin, as the builder's own address has it. Nothing in it is a secret. */
import { EMBED_PANELS, type EmbedPanel, type EmbedTheme } from '#contract/embed-frame.ts'
import { LANGUAGES, LANGUAGE_WANTED, type Language } from '#contract/languages.ts'
import type { Locked, Shown } from '#contract/embeds.ts'
import { dateAt, type CalendarDate } from '#contract/period.ts'
import type { Instant, Zone } from '#contract/zone.ts'
import { datesOf, filterParams, type Filters } from '#src/url-state/filters.ts'
import { paths } from '#src/url-state/paths.ts'

export const THEMES = ['page', 'system', 'light', 'dark'] as const
export const WAYS = ['token', 'link'] as const
export const LOCKS = ['dates', 'filters'] as const
const LARGEST_RADIUS = 24
export const LARGEST_HEIGHT = 4000

export interface Wanted {
  /** Undefined for the whole page. */
  readonly panel: EmbedPanel | undefined
  /** `page`: as the page around it, which only our script can tell. */
  readonly theme: EmbedTheme | 'page'
  /** Empty for Scanboard's own, `transparent`, or `#rrggbb`; so the accent, which is never transparent. */
  readonly background: string
  readonly accent: string
  /** In pixels; empty for Scanboard's own. */
  readonly radius: string
  readonly bar: boolean
  /** Undefined: what the visitor's browser prefers. */
  readonly language: Language | undefined
  readonly way: (typeof WAYS)[number]
  /** In pixels; empty for as high as it is. */
  readonly height: string
  readonly lock: readonly (typeof LOCKS)[number][]
}

/** Panels that there are of something: `src/embed/` leaves out those of which nothing is told. */
const PANELS_OF: Readonly<Record<Shown['kind'], readonly EmbedPanel[]>> = {
  organisation: EMBED_PANELS,
  client: EMBED_PANELS,
  campaign: EMBED_PANELS.filter((panel) => panel !== 'campaigns'),
  qr: ['figures', 'timeline', 'places', 'cities', 'devices', 'referrers', 'changes', 'hours'],
}

export function panelsOf(show: Shown | undefined): readonly EmbedPanel[] {
  return PANELS_OF[show?.kind ?? 'organisation']
}

const COLOUR = /^#[\da-f]{6}$/i

/** Reads the address. Never throws: what is unknown is left at what it usually is. */
export function parseWanted(search: URLSearchParams, show: Shown | undefined): Wanted {
  const read = (name: string) => search.get(name) ?? ''
  const number = (name: string, most: number) => {
    const text = read(name)
    return /^\d{1,4}$/.test(text) && Number(text) <= most ? text : ''
  }
  const colour = (name: string) => (COLOUR.test(read(name)) ? read(name).toLowerCase() : '')
  const locks = read('lock').split(',')
  return {
    panel: panelsOf(show).find((panel) => panel === read('panel')),
    theme: THEMES.find((theme) => theme === read('theme')) ?? 'page',
    background: read('background') === 'transparent' ? 'transparent' : colour('background'),
    accent: colour('accent'),
    radius: number('radius', LARGEST_RADIUS),
    bar: read('bar') !== 'none',
    language: LANGUAGES.find((language) => language === read('speaks')),
    way: WAYS.find((way) => way === read('way')) ?? 'token',
    height: number('height', LARGEST_HEIGHT),
    lock: LOCKS.filter((lock) => locks.includes(lock)),
  }
}

/** The parameters that a change leads to; empty ones are taken out of the address. */
export function wantedParams(wanted: Wanted): Readonly<Record<string, string>> {
  const { panel = '', theme, bar, language = '', way, lock, ...texts } = wanted
  return {
    ...texts,
    panel,
    theme: theme === 'page' ? '' : theme,
    bar: bar ? '' : 'none',
    // `language` in the builder's own address would change the builder.
    speaks: language,
    way: way === 'token' ? '' : way,
    lock: lock.join(','),
  }
}

/** What whoever looks cannot change, as tokens have it; undefined where nothing is locked. */
export function lockedOf({ lock }: Wanted, filters: Filters, zone: Zone, now: Instant): Locked | undefined {
  const dates = lock.includes('dates') ? spanOf(filters, zone, now) : undefined
  const only = lock.includes('filters') ? filters.only : {}
  const locked = { ...dates, ...only }
  return Object.keys(locked).length === 0 ? undefined : locked
}

export function spanOf(
  filters: Filters,
  zone: Zone,
  now: Instant,
): { readonly from: CalendarDate; readonly to: CalendarDate; readonly zone: Zone } {
  const { date, last } = datesOf(filters, dateAt(zone, now))
  return { from: date, to: last, zone }
}

export interface Begin {
  /** Undefined where the dates are the same whenever somebody looks. */
  readonly rolls: Exclude<Filters['period'], 'custom'> | undefined
  /** Of what rolls as of now. */
  readonly from: CalendarDate
  readonly to: CalendarDate
  /** Undefined: that of whoever looks. */
  readonly zone: Zone | undefined
}

/** What an embed begins with: the period that its code names, or the dates that are locked. */
export function beginOf({ lock }: Wanted, filters: Filters, zone: Zone, now: Instant): Begin {
  const isLocked = lock.includes('dates')
  const { period, date } = filters
  const isFixed = isLocked || period === 'custom' || date !== undefined
  return {
    ...spanOf(filters, zone, now),
    rolls: isFixed ? undefined : period,
    zone: isLocked ? zone : filters.zone,
  }
}

/** What stands behind the address of the embed: the page or panel, and how it begins and looks. */
export function pathOf(
  wanted: Wanted,
  {
    show,
    filters,
    theme = wanted.theme,
  }: {
    readonly show: Shown | undefined
    readonly filters: Filters
    /** Where it is another than wanted. */
    readonly theme?: Wanted['theme']
  },
): string {
  const { lock, panel } = wanted
  const begins = filterParams({
    ...filters,
    ...(lock.includes('dates') && { period: 'month', date: undefined, dates: undefined, zone: undefined }),
    ...(lock.includes('filters') && { only: {} }),
  })
  for (const [name, value] of looks(wanted, theme)) if (value !== '') begins.set(name, value)
  const page = show === undefined || show.kind === 'organisation' ? '' : paths[show.kind](show.id)
  const search = begins.toString()
  return `${page}${panel === undefined ? '' : `/panel/${panel}`}${search === '' ? '' : `?${search}`}`
}

function looks({ background, accent, radius, bar, language }: Wanted, theme: Wanted['theme']) {
  return [
    // The script passes on what the page looks like; without it the system decides.
    ['theme', theme === 'page' || theme === 'system' ? '' : theme],
    ['background', background],
    ['accent', accent],
    ['radius', radius],
    ['bar', bar ? '' : 'none'],
    [LANGUAGE_WANTED, language ?? ''],
  ] as const
}
