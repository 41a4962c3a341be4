/** What the watch list says of codes, in sentences with their numbers. */
import type { WatchList } from '#contract/watch-list.ts'
import type { Zone } from '#contract/zone.ts'
import { formatCreated } from '#src/lib/created.ts'
import { formatClock, formatDate } from '#src/lib/dates.ts'
import { formatInstant } from '#src/lib/instants.ts'
import { isolated } from '#src/lib/isolated.ts'
import { formatWeekday, formatWeekdayName } from '#src/lib/weekdays.ts'
import * as words from '#words/reports/watch-list/report.ts'

export type SectionName = 'silent' | 'neverScanned' | 'rising' | 'withoutClient' | 'sameDestination'
export type NeverScanned = WatchList['neverScanned']
export type Silent = NonNullable<WatchList['silent']>
export type Rising = NonNullable<WatchList['rising']>
export type WithoutClient = NonNullable<WatchList['withoutClient']>
export type SharedDestination = WatchList['sameDestination']['groups'][number]
export type Listed = SharedDestination['codes'][number]

/** Why a code is listed, and what else helps to judge it. */
export interface Why {
  readonly why: string
  /** Undefined where that is nothing. */
  readonly more: string | undefined
}

export function whySilent(code: Silent['codes'][number], zone: Zone): Why {
  const { since, days, expected, longestBefore, lastScanAt } = code
  return {
    why: words.noneCame({ expected: Math.round(expected), since: dayInWords(since), days }),
    more: `${words.longestBefore(longestBefore)} ${words.lastScan(formatInstant(Date.parse(lastScanAt), zone))}`,
  }
}

function dayInWords(date: string): string {
  return words.day(formatWeekday(date), formatDate(date))
}

/** Of a code whose whole campaign is silent. */
export function campaignSilence({ campaignSilentSince }: Silent['codes'][number], zone: Zone): string | undefined {
  if (campaignSilentSince === undefined) return undefined
  return words.campaignSilent(formatInstant(Date.parse(campaignSilentSince), zone))
}

export function whyNeverScanned({ daysSinceMade, createdAt }: NeverScanned['codes'][number], zone: Zone): Why {
  return { why: words.madeAndNeverScanned(daysSinceMade), more: words.madeOn(formatCreated(createdAt, zone)) }
}

export function whyRising({ date, scans, until, against, fewest, most }: Rising['codes'][number], zone: Zone): Why {
  const time = until === null ? undefined : formatClock(Date.parse(until), zone)
  return {
    why: words.scansOn(scans, dayInWords(date), time),
    more: words.scansBefore({
      weekdays: against,
      weekday: formatWeekdayName(date),
      fewest,
      most,
      isCut: time !== undefined,
    }),
  }
}

export function whyWithoutClient(
  { recentScans, totalScans, campaign }: WithoutClient['codes'][number],
  recentDays: number,
): Why {
  return {
    why: words.scansOfLate({ recent: recentScans, days: recentDays, all: totalScans }),
    more: campaign ? words.ofCampaign(isolated(campaign.name)) : undefined,
  }
}

/** How many destinations are not of one campaign. */
export function unusualOf({ groups }: WatchList['sameDestination']): number {
  return groups.filter(({ oneCampaign }) => oneCampaign !== true).length
}

/** `4 codes of 2 campaigns, 1,204 scans` */
export function whyShared({ codes, oneCampaign }: SharedDestination): string {
  const scans = codes.reduce((sum, { totalScans }) => sum + totalScans, 0)
  return words.shared(codes.length, scans, oneCampaign === null ? undefined : campaignsOf(codes))
}

function campaignsOf(codes: readonly Listed[]) {
  const names = new Map(codes.flatMap(({ campaign }) => (campaign ? [[campaign.id, campaign.name]] : [])))
  const [name, second] = names.values()
  return {
    campaigns: names.size,
    only: name !== undefined && second === undefined ? isolated(name) : undefined,
    without: codes.filter(({ campaign }) => campaign === null).length,
  }
}

export function ruleOfSilence({ rule, finished }: Silent): string {
  const told = words.rules.silent({
    weeks: rule.habitDays / 7,
    leastWeeks: rule.leastHabitDays / 7,
    times: Math.round(1 / rule.mostChance),
  })
  return finished === 0 ? told : `${told} ${words.rules.finished(finished, rule.mostSilentDays / 7)}`
}

export function ruleOfRise({ rule: { habitWeeks, ...rule } }: Rising): string {
  return words.rules.rising({ ...rule, weeks: habitWeeks })
}

/** What the source cannot tell, and why. */
export function notTold({ silent, withoutClient, observedSince }: WatchList, zone: Zone): string[] {
  const told: string[] = []
  const since = observedSince === null ? undefined : formatInstant(Date.parse(observedSince), zone)
  if (since === undefined) {
    if (silent === null) told.push(words.notObserved)
  } else {
    told.push(silent === null ? words.notYetObserved(since) : words.notBefore(since))
  }
  if (withoutClient === null) told.push(words.ownersNotTold)
  return told
}
