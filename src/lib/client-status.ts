/** A status as sources write it (`ACTIVE`, `ON_HOLD`) in words: `Active`, `On hold`. */
export function statusInWords(status: string): string {
  const words = status
    .toLowerCase()
    .replaceAll(/[_\s]+/g, ' ')
    .trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Whether a client goes on: all other statuses mean that it does not. */
export function isActive(status: string): boolean {
  return status.toUpperCase() === 'ACTIVE'
}
