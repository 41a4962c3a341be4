import * as v from 'valibot'

/** HTTP statuses that the API answers with; anything else is a fault of ours and becomes 500. */
export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 429 | 500 | 503

/**
 * A failure that may be told to whoever asked. The message is a sentence for people: what was wrong, what is allowed,
 * what to do. It must never hold a key, a path of the machine or a stack trace.
 */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly status: ProblemStatus
  /** Seconds until a repeat makes sense; only with 429 and 503. */
  readonly retryAfterSeconds: number | undefined

  constructor(status: ProblemStatus, message: string, options: { retryAfterSeconds?: number; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.status = status
    this.retryAfterSeconds = options.retryAfterSeconds
  }
}

/** Body of every failed answer. */
export const problemEnvelope = v.object({ status: v.number(), message: v.string(), data: v.null() })
export type ProblemEnvelope = v.InferOutput<typeof problemEnvelope>

/** Turns a problem into the body that goes over the wire. */
export function toProblemEnvelope(problem: Pick<Problem, 'status' | 'message'>): ProblemEnvelope {
  return { status: problem.status, message: problem.message, data: null }
}
