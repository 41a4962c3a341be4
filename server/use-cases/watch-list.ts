/** Which codes out in the world somebody should go and look at, each with the numbers that say why. */
import { dateAt } from '#contract/period.ts'
import type { WatchList, WatchListParams } from '#contract/watch-list.ts'
import type { Instant } from '#contract/zone.ts'
import type { Watched, WatchedCode } from '#server/sources/source.ts'
import { iso } from '#server/iso.ts'
import { toMeta, type Asking, type Told } from './asking.ts'
import { watchDays, type WatchDays } from './watch-list/days.ts'
import { sharedDestinations } from './watch-list/destinations.ts'
import { daysWithoutAnyScan } from './watch-list/never-scanned.ts'
import { FACTOR, HABIT_WEEKS, LEAST_SCANS, RISE_DAYS, aboveUsual, riseOf } from './watch-list/rising.ts'
import { scansOn } from './watch-list/scans.ts'
import {
  HABIT_DAYS,
  LEAST_HABIT_DAYS,
  MOST_CHANCE,
  MOST_SILENT_DAYS,
  isFinished,
  silenceOf,
} from './watch-list/silent.ts'

/** Scans of late are those of so many whole days. */
const RECENT_DAYS = 28

/** The list with how fresh it is. Throws the source's `Problem` 503. */
export async function watchList(params: WatchListParams, { source, now }: Asking): Promise<Told<WatchList>> {
  const until = await source.watch.knownUntil(now)
  const days = watchDays(params.timezone, until, source.cuts === 'anywhere')
  const { data: watched, ...freshness } = await source.watch.read({ pieces: days.pieces })
  const endsEarly = dateAt(params.timezone, now) !== days.goingOn.date
  const lists = kept.get(watched) ?? new Map<string, WatchList>()
  kept.set(watched, lists)
  const key = JSON.stringify([params, endsEarly])
  const data = lists.get(key) ?? Object.freeze(listOf(watched, days, params, endsEarly))
  lists.set(key, data)
  return { data, meta: toMeta(freshness) }
}

/** By the facts that they are made of: of 5,000 codes a list takes a tenth of a second, and each look asks for it again. */
const kept = new WeakMap<Watched, Map<string, WatchList>>()

function listOf(watched: Watched, days: WatchDays, params: WatchListParams, endsEarly: boolean): WatchList {
  const { known, codes } = watched
  const knowsHabits = known === 'counted' || (known !== 'nothing' && isHabitKnown(known.observedSince, days))
  return {
    timezone: days.zone,
    codes: codes.length,
    until: iso(days.goingOn.to),
    endsEarly,
    observedSince: typeof known === 'object' ? iso(known.observedSince) : null,
    neverScanned: neverScanned(codes, days, params.days),
    silent: knowsHabits ? silent(codes, days) : null,
    sameDestination: sameDestination(codes, params.oneCampaign === 'include'),
    withoutClient: withoutClient(watched, days),
    rising: knowsHabits ? rising(codes, days) : null,
  }
}

/** Whether there can be a habit by now, and a day after it. */
function isHabitKnown(observedSince: Instant, { whole }: WatchDays): boolean {
  return whole.filter(({ from }) => from >= observedSince).length > LEAST_HABIT_DAYS
}

function neverScanned(codes: readonly WatchedCode[], days: WatchDays, least: number): WatchList['neverScanned'] {
  const aged = codes.flatMap((code) => {
    const daysSinceMade = daysWithoutAnyScan(code, days)
    return daysSinceMade === undefined ? [] : [{ ...listed(code), daysSinceMade }]
  })
  return {
    days: least,
    codes: aged
      .filter(({ daysSinceMade }) => daysSinceMade >= least)
      .sort((a, b) => b.daysSinceMade - a.daysSinceMade || byId(a, b)),
    undated: aged.filter(({ daysSinceMade }) => Number.isNaN(daysSinceMade)).length,
  }
}

function silent(codes: readonly WatchedCode[], days: WatchDays): NonNullable<WatchList['silent']> {
  const campaigns = Map.groupBy(codes, ({ campaign }) => campaign?.id)
  return {
    rule: {
      habitDays: HABIT_DAYS,
      leastHabitDays: LEAST_HABIT_DAYS,
      mostSilentDays: MOST_SILENT_DAYS,
      mostChance: MOST_CHANCE,
    },
    codes: codes
      .flatMap((code) => {
        const silence = silenceOf(code, days)
        if (silence === undefined) return []
        const { since, ...numbers } = silence
        const campaignSilentSince = code.campaign && lastScanOf(campaigns.get(code.campaign.id)!, days)
        return [
          {
            ...listed(code),
            since: since.date,
            ...numbers,
            lastScanAt: code.lastScannedAt!,
            ...(campaignSilentSince !== undefined && campaignSilentSince !== null && { campaignSilentSince }),
          },
        ]
      })
      .sort(
        (a, b) =>
          Number(a.campaignSilentSince !== undefined) - Number(b.campaignSilentSince !== undefined) ||
          b.expected - a.expected ||
          byId(a, b),
      ),
    finished: codes.filter((code) => isFinished(code, days)).length,
  }
}

/** The last scan of a campaign of several codes none of which has been scanned on the last two whole days or since. */
function lastScanOf(codes: readonly WatchedCode[], { whole }: WatchDays): string | undefined {
  const last = codes.reduce((latest, { lastScannedAt }) => Math.max(latest, Date.parse(lastScannedAt ?? '') || 0), 0)
  return codes.length > 1 && last < whole.at(-2)!.from ? iso(last) : undefined
}

function sameDestination(codes: readonly WatchedCode[], withOneCampaign: boolean): WatchList['sameDestination'] {
  const groups = sharedDestinations(codes)
  const others = groups.filter(({ oneCampaign }) => oneCampaign !== true)
  return {
    groups: (withOneCampaign ? groups : others).map(({ address, oneCampaign = null, codes: leading }) => ({
      destination: address,
      oneCampaign,
      codes: leading.map(listed),
    })),
    ofOneCampaign: groups.length - others.length,
  }
}

function withoutClient({ codes }: Watched, { whole }: WatchDays): WatchList['withoutClient'] {
  if (codes.some(({ client }) => client === undefined)) return null
  return {
    recentDays: RECENT_DAYS,
    codes: codes
      .filter(({ client, totalScans }) => client === null && totalScans > 0)
      .map((code) => ({
        ...listed(code),
        recentScans: whole.slice(-RECENT_DAYS).reduce((sum, day) => sum + (scansOn(code, day) ?? 0), 0),
      }))
      .sort((a, b) => b.recentScans - a.recentScans || b.totalScans - a.totalScans || byId(a, b)),
  }
}

function rising(codes: readonly WatchedCode[], days: WatchDays): NonNullable<WatchList['rising']> {
  return {
    rule: { days: RISE_DAYS, goingOn: days.isCut, factor: FACTOR, leastScans: LEAST_SCANS, habitWeeks: HABIT_WEEKS },
    codes: codes
      .flatMap((code) => {
        const rise = riseOf(code, days)
        return rise === undefined ? [] : [{ code, rise }]
      })
      .sort((a, b) => aboveUsual(b.rise) - aboveUsual(a.rise) || byId(a.code, b.code))
      .map(({ code, rise: { day, scans, before } }) => ({
        ...listed(code),
        date: day.date,
        scans,
        until: day === days.goingOn ? iso(day.to) : null,
        against: before.length,
        fewest: Math.min(...before),
        most: Math.max(...before),
      })),
  }
}

/** What every row tells of its code. */
function listed(code: WatchedCode) {
  const { id, title, shortUrl, destinationUrl, createdAt, totalScans, campaign, client } = code
  return {
    id,
    title,
    shortUrl,
    destinationUrl,
    createdAt,
    totalScans,
    ...(campaign !== undefined && { campaign }),
    ...(client !== undefined && { client }),
  }
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1
}
