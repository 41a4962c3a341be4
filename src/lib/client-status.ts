import * as words from '#words/lib/client-status.ts'
import { capitalised } from './capitalised.ts'

/** A status as sources write it (`ACTIVE`, `ON_HOLD`) in words: `Active`, `On hold`; one of their own as it is. */
export function statusInWords(status: string): string {
  const written = status
    .toLowerCase()
    .replaceAll(/[_\s]+/g, ' ')
    .trim()
  return words.statuses.get(written) ?? capitalised(written)
}

/** Whether a client goes on: all other statuses mean that it does not. */
export function isActive(status: string): boolean {
  return status.toUpperCase() === 'ACTIVE'
}
