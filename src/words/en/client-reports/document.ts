/** What stands in a report itself: its readers are clients. */
import type { ReportSection } from '#contract/report-sections.ts'

export const sections: Readonly<Record<ReportSection, string>> = {
  commentary: 'Commentary',
  figures: 'Figures',
  goal: 'Goal',
  timeline: 'Scans over time',
  comparison: 'What changed most',
  clients: 'Clients',
  campaigns: 'Campaigns',
  bestCodes: 'Most scanned codes',
  places: 'Where it was scanned',
  devices: 'Devices',
  referrers: 'Referrers',
  hours: 'Weekdays and hours',
  watchList: 'Codes to look after',
}

export const draft = 'Draft, not approved'
export const zone = (name: string) => `${name} time`
export const soFar = (until: string) => `figures up to ${until}`
/** A span whose days stand in for those of the same weekday. */
export const byWeekday = (span: string) => `${span}, matched by weekday`
export const comparedWith = (span: string) => `Compared with ${span}`
/** Of what had no code before that date. */
export const nothingToCompare = (began: string) => `Nothing to compare with: began on ${began}`

export const scans = 'Scans'
export const visitors = 'Unique visitors'
export const between = (least: string, most: string) => `${least} to ${most}`
export const than = (change: string, before: string) => `${change} than ${before}`
/** Of averages, where there are not as many days on either side. */
export const aDay = (scans: string) => `${scans} a day`
export const inDays = (visitors: string, days: number, text: string) =>
  `${visitors} before, in ${days === 1 ? '1 day' : `${text} days`}`
export const differenceADay = 'Difference a day'
export const asBefore = (before: string) => `as before: ${before}`
export const ofWholeBuckets = (scans: string) => `counting ${scans} in the part that is over`
export const visitorsNotTold = 'The source of the figures does not tell unique visitors.'
export const comparisonUnknown = 'What it is compared with is not known.'

export const rose = 'Rose'
export const fell = 'Fell'
export const noneRose = 'Nothing rose.'
export const noneFell = 'Nothing fell.'
export const code = 'QR code'
export const before = 'Before'
export const difference = 'Difference'

/** `none`: of codes that belong to none. */
export const owners = {
  clients: { heading: 'Client', none: 'No client' },
  campaigns: { heading: 'Campaign', none: 'No campaign' },
}
/** Of campaigns in which others have codes too. */
export const otherCampaigns = 'Campaigns not shown here'
export const notKnown = 'not known'

export const country = 'Country'
export const city = 'City'
export const device = 'Device'
export const referrer = 'Referrer'
export const share = 'Share'
export const countries = 'By country'
export const cities = 'By city'
export const shown = (rows: string, count: string) => `${rows} of ${count}`
export const unknown = 'Unknown'
export const unknownCity = 'Unknown city'
export const direct = 'Direct'
export const devices: Readonly<Partial<Record<string, string>>> = {
  Mobile: 'Mobile',
  Tablet: 'Tablet',
  Desktop: 'Desktop',
  TV: 'TV',
  Other: 'Other',
  Unknown: 'Unknown',
}

export const neverScanned = (days: number) => `Not scanned since they were made, at least ${days} days ago`
export const silent = 'Fallen silent against their own habit'
export const rising = 'Scanned far more than usual'
export const daysWithout = (days: string) => `${days} days`
export const since = (date: string, days: string) => `since ${date}, ${days} days`
export const risen = (scans: string, date: string, most: string) => `${scans} on ${date}, otherwise at most ${most}`
export const habitsNotTold = 'Which codes have fallen silent or are scanned more than usual is not known yet.'
export const nothingToLookAfter = 'No code needs looking after.'

export const notTold = 'The source of the figures does not tell this.'
export const citiesNotTold = 'The source of the figures does not tell cities.'
export const noScans = 'No scans in this period.'

export const asOf = (source: string, when: string) => `${source}, as of ${when}`
export const approvedOn = (when: string) => `Approved on ${when}`
export const approvedBy = (who: string, when: string) => `Approved by ${who} on ${when}`
export const version = (number: number) => `Version ${number}`
export const contentHash = 'Content hash'
export const hashHint = 'If this number is the same on page, PDF and CSV, nothing was changed.'
/** For the foot of each page of paper: a text of CSS follows where the numbers are. */
export const page = { before: 'Page ', of: ' of ' }
