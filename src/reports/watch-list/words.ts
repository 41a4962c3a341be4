/** What the watch list says of codes, in sentences with their numbers. */
import type { WatchList } from '#contract/watch-list.ts'
import type { Zone } from '#contract/zone.ts'
import { formatCreated } from '#src/lib/created.ts'
import { formatClock, formatDate, formatInstant } from '#src/lib/dates.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { formatWeekday, formatWeekdayName } from '#src/lib/weekdays.ts'

export type SectionName = 'silent' | 'neverScanned' | 'rising' | 'withoutClient' | 'sameDestination'
export type NeverScanned = WatchList['neverScanned']
export type Silent = NonNullable<WatchList['silent']>
export type Rising = NonNullable<WatchList['rising']>
export type WithoutClient = NonNullable<WatchList['withoutClient']>
export type SharedDestination = WatchList['sameDestination']['groups'][number]
export type Listed = SharedDestination['codes'][number]

export const TITLES: Readonly<Record<SectionName, string>> = {
  silent: 'Gone silent',
  neverScanned: 'Never scanned',
  rising: 'Sudden rise',
  withoutClient: 'No client',
  sameDestination: 'Same destination',
}

/** Why a code is listed, and what else helps to judge it. */
export interface Why {
  readonly why: string
  readonly more: string
}

export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatExact(count)} ${count === 1 ? noun : plural}`
}

export function whySilent(code: Silent['codes'][number], zone: Zone): Why {
  const since = `${formatWeekday(code.since)} ${formatDate(code.since)}`
  const longest =
    code.longestBefore === 0
      ? 'No day without a scan before'
      : `Longest silence before: ${counted(code.longestBefore, 'day')}`
  return {
    why: `Expected about ${counted(Math.round(code.expected), 'scan')} since ${since} (${counted(code.days, 'day')}), none came`,
    more: `${longest}. Last scan ${formatInstant(Date.parse(code.lastScanAt), zone)}. By chance: ${oddsInWords(code.chance)}.`,
  }
}

/** Rarer than so, nobody can tell the difference. */
const LEAST_ODDS = 1e-6

function oddsInWords(chance: number): string {
  return chance < LEAST_ODDS
    ? `less than 1 in ${formatExact(1 / LEAST_ODDS)}`
    : `1 in ${formatExact(Math.round(1 / chance))}`
}

/** Of a code whose whole campaign is silent. */
export function campaignSilence({ campaignSilentSince }: Silent['codes'][number], zone: Zone): string | undefined {
  if (campaignSilentSince === undefined) return undefined
  return `No code of its campaign has been scanned since ${formatInstant(Date.parse(campaignSilentSince), zone)}: it may be over.`
}

export function whyNeverScanned({ daysSinceMade, createdAt }: NeverScanned['codes'][number], zone: Zone): Why {
  return {
    why: `Made ${daysSinceMade === 0 ? 'today' : `${counted(daysSinceMade, 'day')} ago`}, never scanned`,
    more: `Made on ${formatCreated(createdAt, zone)}.`,
  }
}

export function whyRising({ date, scans, until, against, fewest, most }: Rising['codes'][number], zone: Zone): Why {
  const day = `${formatWeekday(date)} ${formatDate(date)}`
  const time = until === null ? undefined : formatClock(Date.parse(until), zone)
  const range = fewest === most ? formatExact(most) : `${formatExact(fewest)} to ${formatExact(most)}`
  return {
    why: `${counted(scans, 'scan')} on ${day}${time === undefined ? '' : ` up to ${time}`}`,
    more: `The ${against} ${formatWeekdayName(date)}s before had ${range}${time === undefined ? '' : ' by that time'}.`,
  }
}

export function whyWithoutClient(
  { recentScans, totalScans, campaign }: WithoutClient['codes'][number],
  recentDays: number,
): Why {
  return {
    why: `${counted(recentScans, 'scan')} in the last ${recentDays} days, ${formatExact(totalScans)} in all`,
    more: campaign ? `Campaign: ${isolated(campaign.name)}.` : 'No campaign either.',
  }
}

/** How many destinations are not of one campaign. */
export function unusualOf({ groups }: WatchList['sameDestination']): number {
  return groups.filter(({ oneCampaign }) => oneCampaign !== true).length
}

/** `4 codes of 2 campaigns, 1,204 scans` */
export function whyShared({ codes, oneCampaign }: SharedDestination): string {
  const scans = codes.reduce((sum, { totalScans }) => sum + totalScans, 0)
  return `${counted(codes.length, 'code')}${oneCampaign === null ? '' : ` ${ofCampaigns(codes)}`}, ${counted(scans, 'scan')}`
}

function ofCampaigns(codes: readonly Listed[]): string {
  const names = new Map(codes.flatMap(({ campaign }) => (campaign ? [[campaign.id, campaign.name]] : [])))
  const without = codes.filter(({ campaign }) => campaign === null).length
  if (names.size === 0) return 'of no campaign'
  const of = names.size === 1 ? `of ${isolated([...names.values()][0]!)}` : `of ${names.size} campaigns`
  return without === 0 ? of : `${of} and ${without} of none`
}

/** A name in a sentence, which it must not turn round where it is written from right to left. */
function isolated(name: string): string {
  return `\u2068${name}\u2069`
}

export function ruleOfSilence({ rule, finished }: Silent): string {
  const weeks = (days: number) => counted(days / 7, 'week')
  const odds = formatExact(Math.round(1 / rule.mostChance))
  const over =
    finished === 0
      ? ''
      : ` ${counted(finished, 'code')} without a scan for more than ${weeks(rule.mostSilentDays)} ${finished === 1 ? 'counts' : 'count'} as finished.`
  return `Whole days without a scan, held against the code’s own scans on each weekday in up to ${weeks(rule.habitDays)} before (at least ${weeks(rule.leastHabitDays)}). Listed is a silence that would come by chance less than once in ${odds} times, and that is longer than any before.${over}`
}

export function ruleOfRise({ rule }: Rising): string {
  const day = rule.goingOn ? `${rule.days}, or the one that goes on,` : String(rule.days)
  const sameHours = rule.goingOn ? ' A day that goes on is held against the same hours.' : ''
  return `A day of the last ${day} with at least ${rule.leastScans} scans and more than ${rule.factor} times the busiest of up to ${rule.habitWeeks} same weekdays before.${sameHours}`
}

export const RULE_WITHOUT_CLIENT = 'Codes that are scanned, but belong to no client.'

export const RULE_SAME_DESTINATION =
  'Addresses count as one where they differ only in capitals of the host, the slash at the end, the place in the page, or parameters of tracking such as utm_source.'

/** Where nobody is listed. */
export const NOTHING = {
  silent: 'Nothing here: no code is silent for longer than its own habit explains.',
  neverScanned: (days: number) => `Nothing here: every code older than ${counted(days, 'day')} has been scanned.`,
  rising: 'Nothing here: no code was scanned far more than it is used to.',
  withoutClient: 'Nothing here: every code that is scanned belongs to a client.',
  sameDestination: 'Nothing here: no two codes lead to the same place.',
  sameDestinationButCampaigns: 'Nothing here: codes with the same destination are of one campaign.',
} as const

/** What the source cannot tell, and why. */
export function notTold({ silent, withoutClient, observedSince }: WatchList, zone: Zone): string[] {
  const told: string[] = []
  const since = observedSince === null ? undefined : formatInstant(Date.parse(observedSince), zone)
  if (since === undefined) {
    if (silent === null)
      told.push('Which codes have gone silent or risen: nobody looks at their totals again and again.')
  } else {
    told.push(
      silent === null
        ? `Which codes have gone silent or risen, for another while: a habit takes four weeks of watching, and totals are watched since ${since}.`
        : `Silence and rises from before ${since}: since then days are observed.`,
    )
  }
  if (withoutClient === null) {
    told.push('Which codes belong to no client or campaign: this source does not say whose a code is.')
  }
  return told
}
