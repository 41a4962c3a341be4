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
  /** How often it has been asked. */
  attempts: number
  /** Rests until then after a failure. */
  notBefore: number
}

export interface Queue {
  /** Lines up a question, or joins the equal one. Resolves with its answer. */
  ask(asked: { key: string; urgency: Urgency; signal?: AbortSignal | undefined; run: Run }): Promise<unknown>
  /** The most urgent question that does not rest; of several the one that has been so urgent for longest. */
  first(): Waiting | undefined
  /** Its turn has come. */
  begin(question: Waiting): void
  /** Gives the answer, or the failure, to all who asked. */
  answer(question: Waiting, value: unknown): void
  fail(question: Waiting, reason: unknown): void
  failAll(reason: unknown): void
  /** Back into the line, to rest at first, unless nobody waits for it any more. */
  putBack(question: Waiting, notBefore: number): void
  /** Refuses the waiting people for whom `isSo` holds; others who wait for the same question stay. */
  refusePeople(reason: unknown, isSo: (askedAt: number, notBefore: number) => boolean): void
  /** Whether nobody is in the line. */
  isEmpty(): boolean
  /** How many questions are in the line. */
  counts(): Record<Urgency, number>
  /** When the next one has rested. */
  nextRestedAt(): number | undefined
}

/** `steady`: a clock that is never set, in milliseconds. */
export function createQueue(steady: () => number): Queue {
  const questions = new Map<string, Waiting>()
  // Sets keep the order in which questions came into them.
  const lines: Readonly<Record<Urgency, Set<Waiting>>> = {
    person: new Set(),
    refresh: new Set(),
    guest: new Set(),
    chart: new Set(),
    guestChart: new Set(),
    backfill: new Set(),
  }
  const resting = new Set<Waiting>()

  function lineOf(question: Waiting): Set<Waiting> | undefined {
    return URGENCIES.map((urgency) => lines[urgency]).find((line) => line.has(question))
  }

  function moveTo(place: Set<Waiting> | undefined, question: Waiting): void {
    const before = resting.has(question) ? resting : lineOf(question)
    if (before === place) return
    before?.delete(question)
    place?.add(question)
  }

  function remove(question: Waiting): void {
    moveTo(undefined, question)
    questions.delete(question.key)
  }

  function leave(question: Waiting, asker: Asker, reason: unknown): void {
    question.askers.delete(asker)
    asker.reject(reason)
    const line = lineOf(question)
    if (line === undefined && !resting.has(question)) return
    if (question.askers.size === 0) remove(question)
    else if (line !== undefined) moveTo(lines[urgencyOf(question)], question)
  }

  function fail(question: Waiting, reason: unknown): void {
    remove(question)
    for (const asker of question.askers) asker.reject(reason)
  }

  return {
    ask({ key, urgency, signal, run }) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(signal.reason as Error)
          return
        }
        const known = questions.get(key)
        const question = known ?? { key, run, askers: new Set(), attempts: 0, notBefore: 0 }
        const leaves = () => leave(question, asker, signal!.reason)
        const asker: Asker = {
          urgency,
          askedAt: steady(),
          resolve: (value) => (signal?.removeEventListener('abort', leaves), resolve(value)),
          reject: (reason) => (signal?.removeEventListener('abort', leaves), reject(reason)),
        }
        signal?.addEventListener('abort', leaves, { once: true })
        question.askers.add(asker)
        questions.set(key, question)
        if (known === undefined || lineOf(question) !== undefined) moveTo(lines[urgencyOf(question)], question)
      })
    },
    first() {
      const now = steady()
      for (const question of resting) if (question.notBefore <= now) moveTo(lines[urgencyOf(question)], question)
      const line = URGENCIES.map((urgency) => lines[urgency]).find(({ size }) => size > 0)
      return line?.values().next().value
    },
    begin(question) {
      moveTo(undefined, question)
    },
    answer(question, value) {
      remove(question)
      for (const asker of question.askers) asker.resolve(value)
    },
    fail,
    failAll(reason) {
      for (const question of questions.values()) fail(question, reason)
    },
    putBack(question, notBefore) {
      question.notBefore = notBefore
      if (question.askers.size === 0) remove(question)
      else moveTo(resting, question)
    },
    refusePeople(reason, isSo) {
      for (const question of [...lines.person, ...lines.guest, ...resting]) {
        for (const asker of question.askers) {
          if (isPerson(asker.urgency) && isSo(asker.askedAt, question.notBefore)) leave(question, asker, reason)
        }
      }
    },
    isEmpty: () => resting.size === 0 && URGENCIES.every((urgency) => lines[urgency].size === 0),
    counts() {
      const counts = {
        person: lines.person.size,
        refresh: lines.refresh.size,
        guest: lines.guest.size,
        chart: lines.chart.size,
        guestChart: lines.guestChart.size,
        backfill: lines.backfill.size,
      }
      for (const question of resting) counts[urgencyOf(question)]++
      return counts
    },
    nextRestedAt() {
      const times = Array.from(resting, ({ notBefore }) => notBefore)
      return times.length === 0 ? undefined : Math.min(...times)
    },
  }
}

/** Whether somebody waits who is to be told when it is in vain. */
export function isPerson(urgency: Urgency): boolean {
  return urgency === 'person' || urgency === 'guest'
}

/** As urgent as whoever of its askers is most; a question that all have left is not urgent at all. */
export function urgencyOf({ askers }: Waiting): Urgency {
  let rank = URGENCIES.length - 1
  for (const { urgency } of askers) rank = Math.min(rank, URGENCIES.indexOf(urgency))
  return URGENCIES[rank]!
}
