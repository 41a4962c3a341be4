/** Goals with how far they have come: counted by the days of each subject, as its page would be. */
import type { Goal, GoalProgress, ListedGoal, ToldGoal } from '#contract/goals.ts'
import { addDays, dateAt, spanOf, startOf, type CalendarDate } from '#contract/period.ts'
import { Problem } from '#contract/problem.ts'
import type { Instant } from '#contract/zone.ts'
import { isoOrNull } from '#server/iso.ts'
import type { KnownHistory } from '#server/sources/source.ts'
import { toMeta, type Asking, type Told } from '../asking.ts'
import { knownIn } from '../known.ts'
import { BEFORE_PACE_DAYS, PACE_DAYS, progressOf } from './pace.ts'

/** The page must not jump long after it stands there: what has not come by then comes when it asks again. */
const PATIENCE_MS = 1_000

/** One goal with its days. Throws the source's `Problem`s: 404 for a subject that it does not know, 503. */
export async function toldGoal(goal: Goal, asking: Asking): Promise<Told<ToldGoal>> {
  const { history, ...counted } = await counts(goal, asking, withPatience)
  const { progress, days } = toldOf(goal, history, counted, asking.now)
  return {
    data: { ...goal, progress, days },
    meta: toMeta({ asOf: oldest([history], asking.now), refreshing: history.coming > 0 }),
  }
}

/**
 * All of them, from what is known without asking anybody: two hundred goals must not use up the budget of a source that has one.
 * Throws the source's `Problem` 503.
 */
export async function listedGoals(
  goals: readonly Goal[],
  nameOf: (goal: Goal) => string | undefined,
  asking: Asking,
): Promise<Told<readonly ListedGoal[]>> {
  const counted = await Promise.all(goals.map((goal) => counts(goal, asking, first).catch(unlessUnknown)))
  return {
    data: goals.map((goal, at) => {
      const { history, ...about } = counted[at] ?? {}
      const progress = history && toldOf(goal, history, about, asking.now).progress
      return { ...goal, name: nameOf(goal) ?? null, progress: progress ?? null }
    }),
    meta: toMeta({
      asOf: oldest(
        counted.flatMap((each) => each?.history ?? []),
        asking.now,
      ),
    }),
  }
}

interface Counted {
  readonly knownFrom?: Instant | undefined
  readonly breaksOffAt?: Instant | undefined
  readonly until?: Instant | undefined
}

type Take = (history: AsyncIterable<KnownHistory>, signal: AbortController) => Promise<KnownHistory>

/** The days that a goal's progress is made of. */
async function counts({ kind, id, from, to, timezone }: Goal, { source, now }: Asking, take: Take) {
  const [start, end] = [startOf(from, timezone), startOf(addDays(to, 1), timezone)]
  // Whether scans break off matters for the pace too, which a goal that has yet to begin has already.
  const {
    from: knownFrom,
    until,
    breaksOffAt,
  } = await knownIn(source, { from: Math.min(start, now - 1), to: end, zone: timezone }, undefined, now)
  const today = dateAt(timezone, until)
  const isOver = until >= end
  const first = isOver ? from : earlier(from, addDays(today, -PACE_DAYS - BEFORE_PACE_DAYS))
  const leaving = new AbortController()
  const history = await take(
    source.history({
      subject: { kind, id },
      period: spanOf(first, isOver ? to : today, timezone, { bucket: 'day' }),
      until,
      includeBots: false,
      signal: leaving.signal,
    }),
    leaving,
  )
  return {
    history,
    until,
    knownFrom: knownFrom !== undefined && knownFrom > start ? knownFrom : undefined,
    breaksOffAt,
  }
}

function earlier(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one < other ? one : other
}

function toldOf(goal: Goal, { buckets }: KnownHistory, { until, knownFrom, breaksOffAt }: Counted, now: Instant) {
  const { progress, days } = progressOf(goal, buckets, { until: until ?? now, now })
  const told: GoalProgress = {
    ...progress,
    knownFrom: isoOrNull(knownFrom),
    knownUntil: isoOrNull(breaksOffAt),
  }
  return { progress: told, days }
}

/** Nothing is asked of anybody for the first that a history tells. */
const first: Take = async (history) => {
  for await (const told of history) return told
  throw new Error('A history tells at least once.')
}

/** Until nothing more is coming; what has been told stands where the rest takes too long, or fails. */
const withPatience: Take = async (history, leaving) => {
  const timer = setTimeout(() => leaving.abort(), PATIENCE_MS)
  let told: KnownHistory | undefined
  try {
    for await (told of history) if (told.coming === 0) break
  } catch (error) {
    if (told === undefined || !(error instanceof Problem) || error.status === 404) throw error
  } finally {
    clearTimeout(timer)
  }
  if (told === undefined) throw new Error('A history tells at least once.')
  return told
}

/** A subject that was deleted keeps its goal until somebody removes it. */
function unlessUnknown(error: unknown): undefined {
  if (error instanceof Problem && error.status === 404) return undefined
  throw error
}

function oldest(histories: readonly KnownHistory[], now: Instant): Instant {
  return Math.min(now, ...histories.map(({ asOf }) => asOf))
}
