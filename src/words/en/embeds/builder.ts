import type { EmbedPanel } from '#contract/embed-frame.ts'

export const all = 'All embeds'
export const gone = 'There is no such embed'
export const goneMeans = 'It may have been ended, or the address is not whole.'
export const isEnded = 'This embed is ended: it shows nothing any more.'
/** Origins, with commas between them. */
export const hosts = (names: string) => `Sites that may show it: ${names}`
export const noHosts = 'No site may show it yet. Edit it to name the sites, or let the doctor below add one.'

export const settings = 'How it looks'
export const shows = 'Shows'
export const wholePage = 'The whole page'
export const panels: Readonly<Record<EmbedPanel, string>> = {
  figures: 'Headline figures',
  timeline: 'Timeline',
  places: 'Places',
  cities: 'Cities',
  devices: 'Devices',
  referrers: 'Referrers',
  codes: 'QR codes',
  campaigns: 'Campaigns',
  changes: 'Biggest changes',
  hours: 'Hours of the week',
}
export const subject = 'For whom the preview is'
export const begins = 'Begins with'
/** Dates in words, which stay as they are. `zone`: name of a time zone; undefined for that of whoever looks. */
export const beginsAlways = (dates: string, zone: string | undefined) =>
  `${dates}, always (${zone === undefined ? 'in the time zone of whoever looks' : `${zone} time`})`
const rolling = (period: string) => (now: string, zone: string | undefined) =>
  `${period} when somebody looks (${zone === undefined ? 'in their own time zone' : `${zone} time`}). Now that is ${now}.`
/** Periods that move on; with their dates as of now. */
export const beginsRolling = {
  day: rolling('The current day'),
  week: rolling('The current week'),
  month: rolling('The current month'),
  quarter: rolling('The current quarter'),
  year: rolling('The current year'),
  '7d': rolling('The last 7 days'),
  '30d': rolling('The last 30 days'),
  '90d': rolling('The last 90 days'),
  '12m': rolling('The last 12 months'),
}
export const beginsHint = 'That is the period of this page, and changes with it.'
/** Filters in words, with commas between them. */
export const filteredBy = (filters: string) => `Only ${filters}`
export const locks = 'Fixed for whoever looks'
export const lockNames = { dates: 'The dates', filters: 'The filters' }
export const lockMeans =
  'What is fixed stands in the token, which nobody can change. Your server may write other dates each day.'
export const theme = 'Theme'
export const themes = {
  page: 'As the page around it',
  system: 'As the visitor’s system',
  light: 'Light',
  dark: 'Dark',
}
export const background = 'Background'
export const backgrounds = { own: 'Scanboard’s own', transparent: 'See-through', colour: 'A colour' }
export const backgroundColour = 'Colour of the background'
export const accent = 'Accent'
export const accents = { own: 'Scanboard’s own', colour: 'A colour' }
export const accentColour = 'Colour of the accent'
export const radius = 'Corners'
export const radii = { own: 'Scanboard’s own', '0': 'Square', '4': 'Slightly round', '8': 'Round', '16': 'Very round' }
export const bar = 'Period and filters can be chosen'
export const language = 'Language'
export const anyLanguage = 'As the visitor’s browser'
export const height = 'Height'
export const heights = { own: 'As high as its content', fixed: 'Fixed' }
export const pixels = 'Height in pixels'

export const way = 'Way in'
export const ways = {
  token: 'Your server signs tokens',
  link: 'A shared link',
}
/** Beside the link: why one would. */
export const linkHint = 'needs no code'

export const preview = 'Preview'
export const previewTitle = (name: string) => `Preview of ${name}`
export const widths = { phone: 'Phone', tablet: 'Tablet', full: 'Full' }
export const width = 'Width of the preview'
export const surround = 'The page around it'
export const surrounds = { light: 'Light', dark: 'Dark' }
export const previewPaused = 'It is paused, so there is nothing to see until it is resumed.'
export const previewNoSubject = 'Choose for whom the preview is.'
export const previewNoLink = 'Make a link, and it is shown here.'
export const previewFailed = (message: string) => `The preview got no token. ${message}`
export const previewAgain = 'Try again'
export const previewStates = {
  locked: 'It asks for the link’s password.',
  closed: 'It is closed: the token is no good, or none came.',
  failed: 'It could not be loaded.',
}

export const linkMeans =
  'Whoever has the address sees it, in the sites that may show it and elsewhere. It needs no server of yours; revoke it under “Shared links”.'
export const linkShowsOne = 'A shared link shows the same to everybody: choose above for whom the preview is.'
export const linkFilters = 'A link cannot fix filters; they can be changed by whoever looks.'
export const makeLink = 'Make a link'
/** The name of an embed. */
export const linkName = (embed: string) => `Embed: ${embed}`
export const linkMade = 'The link is made, and stands in the code below. Copy that now: the address is not kept.'
export const linkUnknown = 'ADDRESS-OF-THE-LINK'

export const code = 'Code'
export const codeKind = 'Kind of code'
export const kinds = { element: 'Script', frame: 'Frame only' }
export const elementMeans = 'Fits its height, follows the theme, and gets new tokens before the last one ends.'
export const elementLinkMeans = 'Fits its height and follows the theme.'
export const frameMeans =
  'For pages in which no script may stand: its height is fixed, and it shows nothing any more once its token has ended, at most an hour later.'
export const frameLinkMeans = 'For pages in which no script may stand: its height is fixed.'
export const tokenPlaceholder = 'TOKEN'
export const signing = 'Sign tokens on your server'
export const signingMeans =
  'Answer the token at /scanboard-token, to people who are signed in at your site, and put the secret into the environment as SCANBOARD_EMBED_SECRET.'
export const signingLanguage = 'Language of your server'
export const signingLanguages = { node: 'Node', python: 'Python', php: 'PHP' }
/** Stands in the code, so in one line. */
export const signingComment = 'A token for one visitor, good for ten minutes.'
