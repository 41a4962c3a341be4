import { Problem } from '#contract/problem.ts'
import type { Worker } from './job.ts'

export interface SingleWorker {
  /** Does the job, or rejects with a `Problem` 409 while another is being done. */
  readonly work: Worker
  /** Resolves when no job is being done, however the last one ended. */
  idle(): Promise<void>
}

/** Two imports at a time would take each other's months apart: the second is refused, not queued unseen. */
export function oneAtATime(work: Worker): SingleWorker {
  let current: Promise<void> | undefined
  return {
    async work(job, report, signal) {
      if (current !== undefined) {
        throw new Problem(409, 'The server is busy with another import or demo. Try again when that is done.')
      }
      current = work(job, report, signal)
      try {
        await current
      } finally {
        current = undefined
      }
    },
    async idle() {
      await Promise.allSettled([current])
    },
  }
}
