/**
 * Which questions fail by themselves, while others are answered: so that what is on a page is not asked for at every
 * look at it, and the operator reads of each fault once.
 */
import type { EndpointName } from '#contract/answers.ts'
import type { Instant } from '#contract/zone.ts'
import type { Clock } from '#server/clock.ts'
import type { Log } from '#server/log.ts'
import type { VendorFailure } from './failure.ts'

interface Failed {
  readonly since: Instant
  /** The last time. */
  readonly at: Instant
}

export interface Failing {
  /** The question, as text, has failed. */
  note(question: string, endpoint: EndpointName, failure: VendorFailure): void
  /** The question has been answered. */
  forget(question: string, endpoint: EndpointName): void
  /** Since when the question fails, if it did so a moment ago and is better left alone for now. */
  since(question: string): Instant | undefined
}

/** More would be an account in ruins; what is forgotten is asked once more. */
const MOST = 1_000

export function createFailing({ clock, log, restMs }: { clock: Clock; log: Log; restMs: number }): Failing {
  const questions = new Map<string, Failed>()
  const logged = new Map<EndpointName, string>()

  return {
    note(question, endpoint, failure) {
      // That the vendor does not answer at all, or not with this key, is the budget's to see to and to tell.
      if (!failure.isOfTheQuestion && failure.kind !== 'failed') return
      const at = clock()
      const since = questions.get(question)?.since ?? at
      questions.delete(question)
      questions.set(question, { since, at })
      if (questions.size > MOST) questions.delete(questions.keys().next().value!)
      // An id that is not known is no fault.
      if (failure.kind === 'unknown' || logged.get(endpoint) === failure.message) return
      logged.set(endpoint, failure.message)
      log.warn('SMLLR did not give what it was asked for', { endpoint, error: failure })
    },
    forget(question, endpoint) {
      questions.delete(question)
      logged.delete(endpoint)
    },
    since(question) {
      const failed = questions.get(question)
      return failed !== undefined && clock() - failed.at < restMs ? failed.since : undefined
    },
  }
}
