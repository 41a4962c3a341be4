/** Asks the vendor one question after the other, and notes how that goes. */
import type { EndpointData, EndpointName } from '#contract/answers.ts'
import type { Clock } from '#server/clock.ts'
import type { VendorClient, VendorPace } from '../client.ts'
import { pathOf, queryOf, type OffsetSign, type VendorQuestion } from '../questions.ts'
import { readAnswer } from '../reader.ts'

export interface Notes {
  /** Requests sent. */
  requests: number
  /** What each answer took, in milliseconds. */
  readonly took: number[]
  /** How far this machine's clock is ahead of the vendor's, in milliseconds, by each answer that said a time. */
  readonly aheadBy: number[]
  /** What the vendor said last about how fast it may be asked. */
  pace: VendorPace
}

export interface Visit {
  readonly notes: Notes
  /** The data as it came. Rejects with `VendorFailure`. */
  ask(question: VendorQuestion, sign?: OffsetSign): Promise<unknown>
  /** The data as it is understood. Rejects with `VendorFailure`. */
  read<Name extends EndpointName>(question: VendorQuestion<Name>, sign?: OffsetSign): Promise<EndpointData<Name>>
}

/** Not within the budget: for a command of its own, which stops at the first sign of a limit. */
export function createVisit(client: VendorClient, clock: Clock): Visit {
  const notes: Notes = { requests: 0, took: [], aheadBy: [], pace: {} }

  async function ask(question: VendorQuestion, sign: OffsetSign = 'js'): Promise<unknown> {
    notes.requests += 1
    const start = performance.now()
    const { data, pace, sentAt } = await client.get(
      pathOf(question),
      queryOf(question, sign),
      new AbortController().signal,
    )
    const took = performance.now() - start
    notes.took.push(took)
    notes.pace = pace
    // The header has whole seconds, cut off; it was written at about the middle of the way.
    if (sentAt !== undefined) notes.aheadBy.push(clock() - took / 2 - (sentAt + 500))
    return data
  }

  return {
    notes,
    ask,
    read: async (question, sign) => readAnswer(question.endpoint, await ask(question, sign), () => {}),
  }
}
