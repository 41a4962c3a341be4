/** Prints one report after the other, each once for all who want it: what is printed is frozen. */
import { Problem } from '#contract/problem.ts'
import type { Guest, Printed } from './printer.ts'

type Pdf = Uint8Array<ArrayBuffer>

export interface PrintQueue {
  print(printed: Printed, guest?: Guest): Promise<Pdf>
  /** When nothing is being printed and nothing waits any more. */
  idle(): Promise<unknown>
}

/** Each print takes some hundred megabytes while it runs, so there is one at a time; more than these do not wait for it. */
const MOST_WAITING = 4
/** A place that is left to those who work: links are for whoever has them. */
const MOST_WITH_GUESTS = MOST_WAITING - 1
const RETRY_SECONDS = 10

/** The PDFs wanted last, some hundred kilobytes each: a link that was just mailed is opened by many. */
const MOST_KEPT = 8

export function createPrintQueue(printNow: (printed: Printed) => Promise<Pdf>): PrintQueue {
  /** Also those under way. The one wanted last stands last. */
  const kept = new Map<string, Promise<Pdf>>()
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0

  function lineUp(printed: Printed, guest: Guest | undefined): Promise<Pdf> {
    if (waiting > (guest === undefined ? MOST_WAITING : MOST_WITH_GUESTS)) {
      throw new Problem(503, 'Other reports are being printed. Try again in a moment.', {
        retryAfterSeconds: RETRY_SECONDS,
      })
    }
    guest?.takePrint()
    waiting += 1
    const mine = last.then(() => printNow(printed)).finally(() => (waiting -= 1))
    last = mine.catch(() => {})
    return mine
  }

  return {
    async print(printed, guest) {
      const { id, version, hash, language } = printed
      const key = JSON.stringify([id, version, hash, language])
      const pdf = kept.get(key) ?? lineUp(printed, guest)
      kept.delete(key)
      kept.set(key, pdf)
      if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
      try {
        return await pdf
      } catch (error) {
        if (kept.get(key) === pdf) kept.delete(key)
        throw error
      }
    },
    idle: () => last,
  }
}
