/** Lets the browser paint and answer first, in the middle of work that would keep it from that. */
export function pause(): Promise<void> {
  // Not in Safari yet.
  return 'scheduler' in globalThis && 'yield' in scheduler
    ? scheduler.yield()
    : new Promise((resolve) => setTimeout(resolve))
}
