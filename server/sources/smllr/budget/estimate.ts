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
  readonly underWay: Readonly<Record<Urgency, number>>
  /** How long an answer takes. */
  readonly answerMs: number
}

/**
 * Seconds until so many questions of the urgency would be answered, those that wait or are under way already among
 * them: plays through how slots become free and are taken, the more urgent first. Nobody knows who else will come, so it
 * is the shortest that it can take.
 */
export function secondsUntilAnswered(situation: Situation, questions: number, urgency: Urgency): number {
  if (questions <= 0) return 0
  const { now, slots, waiting, underWay, answerMs } = situation
  const freeTimes = [...situation.freeTimes]
  let start = Math.max(now, situation.notBefore)
  // What is under way is answered at last then.
  let answeredAt = now + answerMs
  for (const each of URGENCIES.slice(0, URGENCIES.indexOf(urgency) + 1)) {
    const mostTaken = slots - reserveOf(each, slots)
    const count = each === urgency ? Math.max(waiting[each], questions - underWay[each]) : waiting[each]
    for (let i = 0; i < count; i++) {
      const roomAt = freeTimes[freeTimes.length - mostTaken]
      if (roomAt !== undefined) start = Math.max(start, roomAt)
      answeredAt = start + answerMs
      insert(freeTimes, answeredAt + WINDOW_MS)
      start += answerMs / MOST_UNDER_WAY
    }
  }
  return (answeredAt - now) / 1000
}

/** Nearly always at the end. */
function insert(sorted: number[], value: number): void {
  let i = sorted.length
  while (i > 0 && sorted[i - 1]! > value) i--
  sorted.splice(i, 0, value)
}
