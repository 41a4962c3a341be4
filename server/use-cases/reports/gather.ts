/** Gathers all figures of a report from the source, each within the scope of what the report is about. */
import * as v from 'valibot'
import { comparisonOf, unequalDays } from '#contract/comparison.ts'
import { createdOn } from '#contract/created.ts'
import { isUnfinished } from '#contract/period.ts'
import { comparedWithOf, periodOfParams, periodParams, type PeriodParams } from '#contract/reporting.ts'
import { Problem } from '#contract/problem.ts'
import type { ReportGathered } from '#contract/report-content.ts'
import type { ReportAsked, ReportDefinition } from '#contract/reports.ts'
import { watchListParams, type WatchList } from '#contract/watch-list.ts'
import type { Figures } from '#server/sources/source.ts'
import { VERSION } from '#server/version.ts'
import { iso } from '#server/iso.ts'
import type { Told } from '../asking.ts'
import { knownIn } from '../known.ts'
import { watchList } from '../watch-list.ts'
import { gatherCodes } from './gather-codes.ts'
import { gatherOne } from './gather-one.ts'
import type { Gathering } from './gathering.ts'
import { gatherGoal } from './goal.ts'
import { gatherHours } from './hours.ts'
import { shortened } from './lists.ts'
import { notKnown } from './not-known.ts'
import { ownerOf } from './owner.ts'

/**
 * Throws the source's `Problem`s (404 for an unknown id, 503), and a `Problem` 400 for a period that cannot be or has yet to begin: a
 * report is never made of a part of what it should say, nor of what nobody knows. `sections`: those that it will show, where that is
 * settled.
 */
export async function gather(
  asked: ReportAsked & Partial<Pick<ReportDefinition, 'sections'>>,
  { figures: all, goals, now, signal }: Gathering,
): Promise<ReportGathered> {
  const figures: Figures = { within: (scope) => all.within(scope, { asker: 'report', signal }) }
  const gathering = { figures, goals, now, signal }
  const params = paramsOf(asked)
  const period = periodOfParams(params, now)
  if (now < period.from) {
    throw new Problem(
      400,
      `There are no figures yet: the report would begin on ${period.date}. Choose dates that have begun in ${period.zone}.`,
    )
  }
  const how = comparedWithOf(params)
  const { subject } = asked
  const scopes = subject.kind === 'codes' ? subject.ids.map((id) => ({ kind: 'qr', id }) as const) : [subject]
  const { until: known, breaksOffAt } = await knownIn(figures.within(scopes[0]!), period, undefined, now)
  if (breaksOffAt !== undefined && breaksOffAt <= period.from) throw notKnown(breaksOffAt, period.zone)
  // Nobody knows of a client whose codes are not listed that no other one is silent.
  const areCodesKnown =
    subject.kind === 'codes' || subject.kind === 'organisation' || figures.within(subject).owned === undefined
  const [{ window, createdAt, subject: about, ...parts }, goal, hours, lists, source, client] = await Promise.all([
    subject.kind === 'codes' ? gatherCodes(subject.ids, params, gathering) : gatherOne(subject, params, gathering),
    gatherGoal(subject, period, { ...gathering, isShown: asked.sections?.includes('goal') ?? false }),
    gatherHours(scopes, asked, gathering),
    Promise.all(
      (areCodesKnown ? scopes : []).map((scope) =>
        watchList(v.parse(watchListParams, { timezone: asked.timezone }), {
          source: figures.within(scope),
          now,
        }),
      ),
    ),
    figures.within(scopes[0]!).describe(),
    ownerOf(subject, figures.within({ kind: 'everything' })),
  ])
  return {
    gatheredAt: iso(now),
    version: VERSION,
    source: { kind: source.kind, label: source.label },
    ...parts,
    subject: { ...about, ...(client && { client }) },
    period: {
      date: period.date,
      last: period.last,
      timezone: period.zone,
      from: iso(period.from),
      to: iso(period.to),
      bucket: period.bucket,
      weekStart: period.weekStart,
      unfinished: isUnfinished(period, now),
      ...(breaksOffAt !== undefined && { knownUntil: iso(breaksOffAt) }),
    },
    compared: how === undefined ? null : comparedOf(),
    ...(goal && { goal }),
    hours,
    watchList: areCodesKnown ? watchedOf(lists) : null,
  }

  function comparedOf(): NonNullable<ReportGathered['compared']> {
    const { how: name, match } = how!
    const comparison = comparisonOf(period, known, how)
    const { period: other, until } = comparison
    const days = unequalDays(period, known, how!, comparison)
    const counted = window ?? {
      from: iso(other.from),
      to: iso(until),
      whole: until === other.to,
      ...(days && { days }),
    }
    const began = createdAt === undefined ? undefined : createdOn(createdAt, period.zone)
    return { how: name, match, date: other.date, last: other.last, ...counted, ...(began !== undefined && { began }) }
  }
}

/** The same as a reader of the dashboard would ask. */
function paramsOf({
  from,
  to,
  timezone,
  bucket,
  weekStart,
  compare,
  compareFrom,
  compareTo,
  match,
}: ReportAsked): PeriodParams {
  const own = compare === 'custom' ? { compareFrom, compareTo } : {}
  return v.parse(periodParams, { from, to, timezone, bucket, weekStart, compare, match, ...own })
}

/** What a client should hear of; of several codes, whose lists are of one code each, put together. */
function watchedOf(lists: readonly Told<WatchList>[]): ReportGathered['watchList'] {
  const all = lists.map(({ data }) => data)
  const merged = <Row>(of: (list: WatchList) => readonly Row[] | undefined) => all.flatMap((list) => of(list) ?? [])
  const silent = merged(({ silent }) => silent?.codes)
  const rising = merged(({ rising }) => rising?.codes)
  const knowsHabits = all.every(({ silent }) => silent !== null)
  return {
    asOf: lists.map(({ meta }) => meta.asOf).toSorted()[0]!,
    until: all.map(({ until }) => until).toSorted()[0]!,
    neverScanned: {
      days: all[0]!.neverScanned.days,
      ...shortened(
        merged(({ neverScanned }) => neverScanned.codes).map(({ id, title, daysSinceMade }) => ({
          id,
          title,
          daysSinceMade,
        })),
      ),
    },
    silent: knowsHabits
      ? shortened(silent.map(({ id, title, since, days, expected }) => ({ id, title, since, days, expected })))
      : null,
    rising: knowsHabits
      ? shortened(
          rising.map(({ id, title, date, scans, fewest, most, against }) => ({
            id,
            title,
            date,
            scans,
            fewest,
            most,
            against,
          })),
        )
      : null,
  }
}
