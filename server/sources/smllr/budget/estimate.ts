import { MOST_UNDER_WAY, URGENCIES, reserveOf, type Urgency } from './shares.ts'
import { WINDOW_MS } from './window.ts'

/** How things stand. Times are milliseconds of one clock. */
export interface Situation {
  readonly now: number
  /** Nothing is asked before. */
  readonly notBefore: number
  readonly slots: number
  /** When slots that are taken become free, sorted. */
  readonly freeTimes: readonly number[]
  readonly waiting: Readonly<Record<Urgency, number>>
  /** How long an answer takes. */
  readonly answerMs: number
}

/**
 * Seconds until so many more questions of the urgency would be answered: plays through how slots become free and are
 * taken, the more urgent first. Nobody knows who else will come, so it is the shortest that it can take.
 */
export function secondsUntilAnswered(situation: Situation, questions: number, urgency: Urgency): number {
  if (questions <= 0) return 0
  const { now, notBefore, slots, waiting, answerMs } = situation
  const freeTimes = [...situation.freeTimes]
  let start = Math.max(now, notBefore)
  let last = start
  for (const each of URGENCIES.slice(0, URGENCIES.indexOf(urgency) + 1)) {
    const mostTaken = slots - reserveOf(each, slots)
    const count = waiting[each] + (each === urgency ? questions : 0)
    for (let i = 0; i < count; i++) {
      const roomAt = freeTimes[freeTimes.length - mostTaken]
      if (roomAt !== undefined) start = Math.max(start, roomAt)
      insert(freeTimes, start + answerMs + WINDOW_MS)
      last = start
      start += answerMs / MOST_UNDER_WAY
    }
  }
  return (last + answerMs - now) / 1000
}

/** Nearly always at the end. */
function insert(sorted: number[], value: number): void {
  let i = sorted.length
  while (i > 0 && sorted[i - 1]! > value) i--
  sorted.splice(i, 0, value)
}
