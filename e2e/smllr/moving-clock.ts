/** A clock that begins at any time, runs at the pace of the machine's, and can be put forward. */
export function startClock(at: number) {
  const machine = Date.now
  let ahead = at - machine()
  return {
    now: () => machine() + ahead,
    advance(milliseconds: number): void {
      ahead += milliseconds
    },
  }
}
