import * as words from '#words/lib/client-status.ts'

/** A status as sources write it (`ACTIVE`, `ON_HOLD`) in words: `Active`, `On hold`; one of their own as it is. */
export function statusInWords(status: string): string {
  const written = status
    .toLowerCase()
    .replaceAll(/[_\s]+/g, ' ')
    .trim()
  return words.statuses.get(written) ?? written.charAt(0).toUpperCase() + written.slice(1)
}

/** Whether a client goes on: all other statuses mean that it does not. */
export function isActive(status: string): boolean {
  return status.toUpperCase() === 'ACTIVE'
}
