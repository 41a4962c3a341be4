/** What pictures are taken of: each page in each of its states. */

export type State = 'data' | 'empty' | 'loading' | 'failed'

export interface Look {
  /** The page, as the names of its pictures have it. */
  readonly page: string
  readonly state: State
  /** Path and search of its address, with `:report` and the like for what `handed-out.ts` has made. */
  readonly path: string
  /** Heading of the part that comes last, where parts come one after the other. */
  readonly last?: string
  /** What is pressed once the page stands, in Playwright's names of keys. */
  readonly press?: string
  /** A button that opens a dialog, by its name. */
  readonly click?: string
  /** What is typed and sent off once the page stands: the name of a field, its text, and the part that answers it. */
  readonly ask?: { readonly field: string; readonly text: string; readonly answer: string }
  /** Heading within the frame that the page is there for. */
  readonly frame?: string
  /** Only in two of the settings, where the other two would show nothing else. */
  readonly isBrief?: true
}

/** Of the demo organisation, whose ids are the same wherever it is made. */
const CODE = '/qrs/1FBtny'
const CAMPAIGN = '/campaigns/alborada-repeat'
const CLIENT = '/clients/lindenhof'
const COMPARED = '/compare?of=campaign:alborada-repeat,campaign:guanabara-match,client:lindenhof'
/** Before the first scan of the demo. */
const TOO_EARLY = 'date=2019-01-15'

const HOURS = 'Scans by weekday and hour'

/** `empty` is where the page has nothing to show. Without any scans the overview has no parts. */
const PAGES: readonly (Pick<Look, 'page' | 'path' | 'last'> & {
  readonly empty: string
  /** As `last`, where no answer comes: some parts are there only once the source has told that it can. */
  readonly lastLoading?: string
})[] = [
  { page: 'overview', path: '/', empty: '/', last: HOURS, lastLoading: 'Scans by device' },
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

/** What is handed out, and to whom it is. */
const HANDED_OUT: readonly Look[] = [
  { page: 'reports', state: 'data', path: '/reports', isBrief: true },
  { page: 'schedules', state: 'data', path: '/reports?show=schedules' },
  { page: 'report', state: 'data', path: '/reports/:report', last: 'Sent by mail', isBrief: true },
  { page: 'send-report', state: 'data', path: '/reports/:report', click: 'Send', isBrief: true },
  { page: 'shared-report', state: 'data', path: '/s/:shared', isBrief: true },
  { page: 'sharing', state: 'data', path: '/sharing' },
  { page: 'embeds', state: 'data', path: '/embeds', isBrief: true },
  { page: 'embeds', state: 'empty', path: '/embeds', isBrief: true },
  { page: 'new-embed', state: 'data', path: '/embeds/new?subject=client&id=lindenhof', isBrief: true },
  {
    page: 'embed',
    state: 'data',
    path: '/embeds/:embed?panel=timeline',
    ask: { field: 'Address of the page that embeds it', text: ':site/blocked', answer: 'What was found' },
    frame: 'Scans by day',
    isBrief: true,
  },
  { page: 'frame-page', state: 'data', path: ':site/page', frame: HOURS, isBrief: true },
  { page: 'frame-panel', state: 'data', path: ':site/panel', frame: 'Scans by day', isBrief: true },
  {
    page: 'frame-closed',
    state: 'data',
    path: ':site/closed',
    frame: 'These figures cannot be shown any more',
    isBrief: true,
  },
  { page: 'keys', state: 'data', path: '/keys' },
  { page: 'keys', state: 'failed', path: '/keys', isBrief: true },
]

export const LOOKS: readonly Look[] = [
  ...PAGES.flatMap(({ page, path, empty, lastLoading, ...last }): Look[] => [
    { page, state: 'data', path, ...last },
    { page, state: 'empty', path: empty, ...(empty !== '/' && last) },
    { page, state: 'loading', path, ...(lastLoading !== undefined && { last: lastLoading }) },
    { page, state: 'failed', path },
  ]),
  { page: 'ranking', state: 'data', path: '/ranking/campaigns', isBrief: true },
  { page: 'ranking', state: 'empty', path: `/ranking/qrs?${TOO_EARLY}`, isBrief: true },
  { page: 'ranking', state: 'loading', path: '/ranking/qrs', isBrief: true },
  { page: 'ranking', state: 'failed', path: '/ranking/qrs', isBrief: true },
  { page: 'not-found', state: 'data', path: '/nowhere/at/all' },
  { page: 'palette', state: 'data', path: '/', last: HOURS, press: 'Control+k' },
  { page: 'goal', state: 'data', path: CAMPAIGN, click: 'Set a goal', isBrief: true },
  { page: 'shortcuts', state: 'data', path: '/', last: HOURS, press: '?' },
  ...HANDED_OUT,
]

export const SIZES = {
  desk: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const

const THEMES = ['light', 'dark'] as const

export interface Setting {
  readonly size: keyof typeof SIZES
  readonly theme: (typeof THEMES)[number]
}

export const SETTINGS: readonly Setting[] = (['desk', 'phone'] as const).flatMap((size) =>
  THEMES.map((theme) => ({ size, theme })),
)

/** In which settings there are pictures of it. */
export function settingsOf({ isBrief }: Look): readonly Setting[] {
  return isBrief ? [SETTINGS[0]!, SETTINGS.at(-1)!] : SETTINGS
}

/** Name of the file that holds the picture. */
export function pictureOf({ page, state }: Look, { size, theme }: Setting): string {
  return `${page}-${state}-${size}-${theme}.png`
}
