/** What pictures are taken of: each page in each of its states. */

export type State = 'data' | 'empty' | 'loading' | 'failed'

export interface Look {
  /** The page, as the names of its pictures have it. */
  readonly page: string
  readonly state: State
  /** Path and search of its address. */
  readonly path: string
  /** Heading of the part that comes last, where parts come one after the other. */
  readonly last?: string
  /** What is pressed once the page stands, in Playwright's names of keys. */
  readonly press?: string
}

/** Of the demo organisation, whose ids are the same wherever it is made. */
const CODE = '/qrs/1FBtny'
const CAMPAIGN = '/campaigns/alborada-repeat'
const CLIENT = '/clients/lindenhof'
const COMPARED = '/compare?of=campaign:alborada-repeat,campaign:guanabara-match,client:lindenhof'
/** Before the first scan of the demo. */
const TOO_EARLY = 'date=2019-01-15'

const HOURS = 'Scans by weekday and hour'

/** `empty` is where the page has nothing to show. */
const PAGES: readonly (Pick<Look, 'page' | 'path' | 'last'> & { readonly empty: string })[] = [
  { page: 'overview', path: '/', empty: '/', last: HOURS },
  { page: 'qr-codes', path: '/qrs', empty: '/qrs' },
  { page: 'qr-code', path: CODE, empty: `${CODE}?${TOO_EARLY}`, last: HOURS },
  { page: 'campaigns', path: '/campaigns', empty: '/campaigns' },
  { page: 'campaign', path: CAMPAIGN, empty: `${CAMPAIGN}?${TOO_EARLY}`, last: HOURS },
  { page: 'clients', path: '/clients', empty: '/clients' },
  { page: 'client', path: CLIENT, empty: `${CLIENT}?${TOO_EARLY}`, last: HOURS },
  { page: 'compare', path: COMPARED, empty: '/compare' },
  { page: 'watch-list', path: '/watch-list', empty: '/watch-list' },
  { page: 'source', path: '/source', empty: '/source' },
]

export const LOOKS: readonly Look[] = [
  ...PAGES.flatMap(({ page, path, empty, ...last }): Look[] => [
    { page, state: 'data', path, ...last },
    { page, state: 'empty', path: empty, ...last },
    { page, state: 'loading', path },
    { page, state: 'failed', path },
  ]),
  { page: 'not-found', state: 'data', path: '/nowhere/at/all' },
  { page: 'palette', state: 'data', path: '/', last: HOURS, press: 'Control+k' },
  { page: 'shortcuts', state: 'data', path: '/', last: HOURS, press: '?' },
]

export const SIZES = {
  desk: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const

export const THEMES = ['light', 'dark'] as const

export interface Setting {
  readonly size: keyof typeof SIZES
  readonly theme: (typeof THEMES)[number]
}

export const SETTINGS: readonly Setting[] = (['desk', 'phone'] as const).flatMap((size) =>
  THEMES.map((theme) => ({ size, theme })),
)

/** Name of the file that holds the picture. */
export function pictureOf({ page, state }: Look, { size, theme }: Setting): string {
  return `${page}-${state}-${size}-${theme}.png`
}
