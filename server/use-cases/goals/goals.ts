/** Goals with how far they have come: counted by the days of each subject, as its page would be. */
import type { GoalProgress } from '#contract/goal-progress.ts'
import type { Goal, ListedGoal, ToldGoal } from '#contract/goals.ts'
import { addDays, dateAt, spanOf, startOf } from '#contract/period.ts'
import { Problem } from '#contract/problem.ts'
import type { Instant } from '#contract/zone.ts'
import { iso, isoOrNull } from '#server/iso.ts'
import type { KnownHistory } from '#server/sources/source.ts'
import { toMeta, type Asking, type Told } from '../asking.ts'
import { knownIn } from '../known.ts'
import { BEFORE_PACE_DAYS, PACE_DAYS, progressOf } from './pace.ts'

/** The page must not jump long after it stands there: what has not come by then comes when it asks again. */
const PATIENCE_MS = 1_000

/** One goal with its days. Throws the source's `Problem`s: 404 for a subject that it does not know, 503. */
export async function toldGoal(goal: Goal, asking: Asking): Promise<Told<ToldGoal>> {
  const { progress, days, asOf, isComing } = await reckon(goal, asking, within(PATIENCE_MS))
  return { data: { ...goal, progress, days }, meta: toMeta({ asOf, refreshing: isComing }) }
}

interface GoalThen {
  readonly progress: GoalProgress
  readonly asOf: Instant
}

/**
 * How far a goal had come at `at`, which may be past. Waits at most `patience` milliseconds for days still to be asked for; 0 asks
 * for none. Throws likewise.
 */
export async function goalAt(
  goal: Goal,
  at: Instant,
  { patience, signal, ...asking }: Asking & { readonly patience: number; readonly signal: AbortSignal | undefined },
): Promise<GoalThen> {
  const { progress, asOf } = await reckon(goal, asking, patience === 0 ? first : within(patience, signal), at)
  return { progress, asOf }
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
  const reckoned = await Promise.all(goals.map((goal) => reckon(goal, asking, first).catch(unlessUnknown)))
  return {
    data: goals.map((goal, at) => ({
      ...goal,
      name: nameOf(goal) ?? null,
      progress: reckoned[at]?.progress ?? null,
    })),
    // As old as the oldest of them.
    meta: toMeta({ asOf: Math.min(asking.now, ...reckoned.map((each) => each?.asOf ?? asking.now)) }),
  }
}

/** How much of a history is waited for; `leaving` ends it. */
type Take = (history: AsyncIterable<KnownHistory>, leaving: AbortController) => Promise<KnownHistory>

interface Reckoned extends Pick<ToldGoal, 'progress' | 'days'> {
  readonly asOf: Instant
  /** Whether days are still to be asked for. */
  readonly isComing: boolean
}

/** `at`: what has come since does not count, nor that it is known. */
async function reckon(goal: Goal, { source, now }: Asking, take: Take, at = now): Promise<Reckoned> {
  const { kind, id, from, to, timezone: zone } = goal
  const [start, end] = [startOf(from, zone), startOf(addDays(to, 1), zone)]
  // Where scans break off matters for the pace, which a goal that has yet to begin has already.
  const known = await knownIn(source, { from: Math.min(start, at - 1), to: Math.min(end, at), zone }, undefined, now)
  const until = Math.min(known.until, at)
  const today = dateAt(zone, until)
  const isOver = until >= end
  const firstForPace = addDays(today, -PACE_DAYS - BEFORE_PACE_DAYS)
  const leaving = new AbortController()
  const { buckets, asOf, coming } = await take(
    source.history({
      subject: { kind, id },
      period: spanOf(isOver || from < firstForPace ? from : firstForPace, isOver ? to : dateAt(zone, until - 1), zone, {
        bucket: 'day',
      }),
      until,
      includeBots: false,
      signal: leaving.signal,
    }),
    leaving,
  )
  const { progress, days } = progressOf(goal, buckets, { until, now: at })
  const begin = known.from ?? -Infinity
  return {
    progress: { ...progress, knownFrom: begin > start ? iso(begin) : null, knownUntil: isoOrNull(known.breaksOffAt) },
    days,
    asOf,
    isComing: coming > 0,
  }
}

/** Nothing is asked of anybody for the first that a history tells. */
const first: Take = async (history) => {
  for await (const told of history) return told
  throw new Error('A history tells at least once.')
}

/** Until nothing more is coming; what has been told stands where the rest takes too long, or fails. */
const within =
  (patience: number, signal?: AbortSignal): Take =>
  async (history, leaving) => {
    const timer = setTimeout(() => leaving.abort(), patience)
    const leave = () => leaving.abort()
    signal?.addEventListener('abort', leave, { once: true })
    let told: KnownHistory | undefined
    try {
      for await (told of history) if (told.coming === 0) break
    } catch (error) {
      if (told === undefined || !(error instanceof Problem) || error.status === 404) throw error
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', leave)
    }
    if (told === undefined) throw new Error('A history tells at least once.')
    return told
  }

/** A subject that was deleted keeps its goal until somebody removes it. */
function unlessUnknown(error: unknown): undefined {
  if (error instanceof Problem && error.status === 404) return undefined
  throw error
}
