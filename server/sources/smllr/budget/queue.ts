/** Questions that wait for their turn or are under way, and who asked them. Equal questions are one. */
import type { VendorPace } from '../client.ts'
import { URGENCIES, type Urgency } from './shares.ts'

type Run = (signal: AbortSignal) => Promise<{ readonly value: unknown; readonly pace: VendorPace }>

interface Asker {
  readonly urgency: Urgency
  readonly askedAt: number
  readonly resolve: (value: unknown) => void
  readonly reject: (reason: unknown) => void
}

export interface Waiting {
  readonly key: string
  readonly run: Run
  readonly askers: Set<Asker>
  underWay: boolean
  /** How often it has been asked. */
  attempts: number
  /** Rests until then. */
  notBefore: number
}

export interface Queue {
  /** Lines up a question, or joins the equal one. */
  ask(asked: { key: string; urgency: Urgency; signal?: AbortSignal | undefined; run: Run }): Promise<unknown>
  /** The most urgent question whose turn may come now; of several the one asked first. */
  first(): Waiting | undefined
  begin(waiting: Waiting): void
  /** Gives the answer, or the failure, to all who asked. */
  answer(waiting: Waiting, value: unknown): void
  fail(waiting: Waiting, reason: unknown): void
  failAll(reason: unknown): void
  /** Back into the line, unless nobody waits for it any more. */
  putBack(waiting: Waiting, notBefore: number): void
  /** Refuses the people who wait for questions in the line, where that is so. Others go on waiting for the same. */
  refusePeople(reason: unknown, isSo: (askedAt: number, notBefore: number) => boolean): void
  isEmpty(): boolean
  /** How many questions are in the line. */
  counts(): Record<Urgency, number>
  /** When the next resting one may go on. */
  nextReadyAt(): number | undefined
}

/** `steady`: a clock that is never set, in milliseconds. */
export function createQueue(steady: () => number): Queue {
  // In the order in which they were asked first, and so their ages decide between equals.
  const questions = new Map<string, Waiting>()

  function* inLine(): Generator<Waiting> {
    for (const question of questions.values()) if (!question.underWay) yield question
  }

  function leave(question: Waiting, asker: Asker, reason: unknown): void {
    question.askers.delete(asker)
    asker.reject(reason)
    if (question.askers.size === 0 && !question.underWay) questions.delete(question.key)
  }

  function fail(question: Waiting, reason: unknown): void {
    questions.delete(question.key)
    for (const asker of question.askers) asker.reject(reason)
  }

  return {
    ask({ key, urgency, signal, run }) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(reasonOf(signal))
          return
        }
        let question = questions.get(key)
        if (question === undefined) {
          question = { key, run, askers: new Set(), underWay: false, attempts: 0, notBefore: 0 }
          questions.set(key, question)
        }
        const joined = question
        const leaves = () => leave(joined, asker, reasonOf(signal!))
        const asker: Asker = {
          urgency,
          askedAt: steady(),
          resolve: (value) => (signal?.removeEventListener('abort', leaves), resolve(value)),
          reject: (reason) => (signal?.removeEventListener('abort', leaves), reject(reason)),
        }
        signal?.addEventListener('abort', leaves, { once: true })
        joined.askers.add(asker)
      })
    },
    first() {
      const now = steady()
      let best: Waiting | undefined
      let bestRank = Infinity
      for (const question of inLine()) {
        const rank = rankOf(question)
        if (rank < bestRank && question.notBefore <= now) [best, bestRank] = [question, rank]
      }
      return best
    },
    begin(question) {
      question.underWay = true
    },
    answer(question, value) {
      questions.delete(question.key)
      for (const asker of question.askers) asker.resolve(value)
    },
    fail,
    failAll(reason) {
      for (const question of questions.values()) fail(question, reason)
    },
    putBack(question, notBefore) {
      question.underWay = false
      question.notBefore = notBefore
      if (question.askers.size === 0) questions.delete(question.key)
    },
    refusePeople(reason, isSo) {
      for (const question of inLine()) {
        for (const asker of question.askers) {
          if (asker.urgency === 'person' && isSo(asker.askedAt, question.notBefore)) leave(question, asker, reason)
        }
      }
    },
    isEmpty: () => inLine().next().done === true,
    counts() {
      const counts = { person: 0, refresh: 0, chart: 0, backfill: 0 }
      for (const question of inLine()) counts[urgencyOf(question)]++
      return counts
    },
    nextReadyAt() {
      let next: number | undefined
      const now = steady()
      for (const { notBefore } of inLine()) if (notBefore > now) next = Math.min(next ?? notBefore, notBefore)
      return next
    },
  }
}

/** As urgent as whoever of its askers is most. */
export function urgencyOf(question: Waiting): Urgency {
  return URGENCIES[rankOf(question)]!
}

function rankOf({ askers }: Waiting): number {
  let rank = URGENCIES.length - 1
  for (const { urgency } of askers) rank = Math.min(rank, URGENCIES.indexOf(urgency))
  return rank
}

function reasonOf(signal: AbortSignal): Error {
  return signal.reason as Error
}
