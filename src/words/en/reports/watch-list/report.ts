/** The watch list in sentences. Counts come as numbers; days, times and names as they are to stand there. */
import { formatExact } from '#src/lib/numbers.ts'

const counted = (count: number, noun: string) => `${formatExact(count)} ${count === 1 ? noun : `${noun}s`}`

export const name = 'Watch list'
/** Of the figures at the top, each of which leads to its list. */
export const lists = 'Lists'
export const codes = (count: number) => counted(count, 'code')
export const destinations = (count: number) => counted(count, 'destination')

export const empty = 'There are no QR codes yet'
export const emptyNext = 'They come with their scans. What needs somebody to look at it is then listed here.'
export const endsEarly = (lastScan: string) =>
  `The last scan of all came on ${lastScan}. What has happened since is not known here, so days are counted up to then.`

/** Where a list has nothing in it. */
export const nothing = {
  silent: 'Nothing here: no code is silent for longer than its own habit explains.',
  neverScanned: (days: number) => `Nothing here: every code older than ${counted(days, 'day')} has been scanned.`,
  rising: 'Nothing here: no code was scanned far more than it is used to.',
  withoutClient: 'Nothing here: every code that is scanned belongs to a client.',
  sameDestination: 'Nothing here: no two codes lead to the same place.',
  sameDestinationButCampaigns: 'Nothing here: codes with the same destination are of one campaign.',
}

/** Which codes are listed. */
export const about = {
  silent: 'Codes that used to be scanned and stopped.',
  rising: 'Codes that were scanned far more on one of the last days than they are used to.',
  withoutClient: 'Codes that are scanned, but belong to no client.',
  sameDestination: 'Codes that lead to the same page as others.',
}
/** Opens the rule. */
export const howDecided = 'How is this decided?'
/** By which rule codes are listed. */
export const rules = {
  silent: ({ weeks, leastWeeks, times }: { weeks: number; leastWeeks: number; times: number }) =>
    `Whole days without a scan, held against the code’s own scans on each weekday in up to ${counted(weeks, 'week')} before (at least ${counted(leastWeeks, 'week')}). Listed is a silence that would come by chance less than once in ${formatExact(times)} times, and that is longer than any before.`,
  /** A sentence more, where there are such codes. */
  finished: (count: number, weeks: number) =>
    `${counted(count, 'code')} without a scan for more than ${counted(weeks, 'week')} ${count === 1 ? 'counts' : 'count'} as finished.`,
  /** `goingOn`: whether today is looked at too. */
  rising: ({ days, goingOn, leastScans, factor, weeks }: RiseRule) =>
    goingOn
      ? `A day of the last ${days}, or the one that goes on, with at least ${formatExact(leastScans)} scans and more than ${formatExact(factor)} times the busiest of up to ${weeks} same weekdays before. A day that goes on is held against the same hours.`
      : `A day of the last ${days} with at least ${formatExact(leastScans)} scans and more than ${formatExact(factor)} times the busiest of up to ${weeks} same weekdays before.`,
  sameDestination:
    'Addresses count as one where they differ only in capitals of the host, the slash at the end, the place in the page, or parameters of tracking such as utm_source.',
}
interface RiseRule {
  days: number
  goingOn: boolean
  leastScans: number
  factor: number
  weeks: number
}

/** The rule of what was never scanned: around a field for the number of days. */
export const beforeDays = 'Made at least'
export const afterDays = 'days ago and never scanned by a person, bots left out.'
export const undated = (count: number) =>
  `${counted(count, 'more code')} without a scan: the source does not say when ${count === 1 ? 'it was' : 'they were'} made.`

export const day = (weekday: string, date: string) => `${weekday} ${date}`

/** Why a code is listed that has gone silent. */
export const noneCame = ({ expected, since, days }: { expected: number; since: string; days: number }) =>
  `Expected about ${counted(expected, 'scan')} since ${since} (${counted(days, 'day')}), none came`
export const longestBefore = (days: number) =>
  days === 0 ? 'No day without a scan before.' : `Longest silence before: ${counted(days, 'day')}.`
export const lastScan = (at: string) => `Last scan ${at}.`
export const campaignSilent = (since: string) =>
  `No code of its campaign has been scanned since ${since}: it may be over.`

/** Why one is that was never scanned. */
export const madeAndNeverScanned = (daysAgo: number) =>
  `Made ${daysAgo === 0 ? 'today' : `${counted(daysAgo, 'day')} ago`}, never scanned`
export const madeOn = (date: string) => `Made on ${date}.`

/** Why one is that rises; `time` where the day goes on. */
export const scansOn = (scans: number, day: string, time: string | undefined) =>
  time === undefined ? `${counted(scans, 'scan')} on ${day}` : `${counted(scans, 'scan')} on ${day} up to ${time}`
/** The same weekdays before, so many of them; `isCut`: each up to the same time of day. */
export const scansBefore = ({ weekdays, weekday, fewest, most, isCut }: ScansBefore) => {
  const range = fewest === most ? formatExact(most) : `${formatExact(fewest)} to ${formatExact(most)}`
  return `The ${weekdays} ${weekday}s before had ${range}${isCut ? ' by that time' : ''}.`
}
interface ScansBefore {
  weekdays: number
  weekday: string
  fewest: number
  most: number
  isCut: boolean
}

/** Why one is that belongs to no client. */
export const scansOfLate = ({ recent, days, all }: { recent: number; days: number; all: number }) =>
  `${counted(recent, 'scan')} in the last ${days} days, ${formatExact(all)} in all`
export const ofCampaign = (campaign: string) => `Campaign: ${campaign}.`

/**
 * Codes of one destination. `of`: of how many campaigns they are, the name of it where it is one, and how many are of
 * none; undefined where the source does not tell.
 */
export const shared = (codes: number, scans: number, of: Campaigns | undefined) =>
  `${counted(codes, 'code')}${of === undefined ? '' : ` ${ofCampaigns(codes, of)}`}, ${counted(scans, 'scan')}`
interface Campaigns {
  campaigns: number
  only: string | undefined
  without: number
}
function ofCampaigns(codes: number, { campaigns, only, without }: Campaigns): string {
  if (campaigns === 0) return 'of no campaign'
  const of = only === undefined ? `of ${campaigns} campaigns` : `of ${only}`
  return without === 0 ? of : `(${formatExact(codes - without)} ${of}, ${formatExact(without)} of no campaign)`
}
export const moreCodes = (count: number) => counted(count, 'more code')
/** Read aloud after their number. */
export const scansAfter = 'scans'
export const showOfOneCampaign = (count: number) =>
  `Show ${counted(count, 'more destination')} behind several codes of one campaign`
export const hideOfOneCampaign = 'Leave out destinations of one campaign'

/** What the source cannot tell, and why. */
export const notTold = 'Not told by this source'
export const notObserved = 'Which codes have gone silent or risen: nobody looks at their totals again and again.'
export const notYetObserved = (since: string) =>
  `Which codes have gone silent or risen, for another while: a habit takes four weeks of watching, and totals are watched since ${since}.`
export const notBefore = (since: string) => `Silence and rises from before ${since}: since then days are observed.`
export const ownersNotTold = 'Which codes belong to no client or campaign: this source does not say whose a code is.'
