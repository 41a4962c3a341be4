/** Observed scans by longer pieces of time, such as days: what the watch list is made of. */
import { setImmediate } from 'node:timers/promises'
import type { Span } from '#contract/period.ts'
import type { Instant } from '#contract/zone.ts'
import { addTo, noCounts, type Counts } from './counts.ts'
import { HOUR, hourOf, spanOfHour } from './interval.ts'
import type { Hour } from './rows.ts'

/** So much of a piece, for one of its length, may be uncertain: a restart here and there, and the edges. */
const UNCERTAIN_SHARE = 0.1

/** A look may count into an hour that is over, but none so long after. */
const SETTLED_AFTER = 2 * HOUR

/** Sixteen weeks of days in three zones. */
const MOST_KEPT = 400

/**
 * Pieces are put together of hours, each from the full hour in which it begins: where a zone has half hours, a day begins
 * that much early. Those that are over are kept, since to read the hours of sixteen weeks takes a second.
 */
export function createPieces(hoursBetween: (first: number, last: number) => readonly Hour[]) {
  const kept = new Map<string, Counts | undefined>()

  function countIn(span: Span, now: Instant): Counts | undefined {
    const counts = noCounts()
    let certain = 0
    for (const hour of hoursBetween(hourOf(span.from), hourOf(span.to) - 1)) {
      certain += hour.certain
      addTo(counts, hour.counts)
    }
    const gone = Math.min(now, span.to) - span.from
    return gone - certain <= UNCERTAIN_SHARE * gone ? counts : undefined
  }

  function keep(key: string, counts: Counts | undefined): void {
    kept.set(key, counts)
    const [oldest] = kept.keys()
    if (kept.size > MOST_KEPT) kept.delete(oldest!)
  }

  return {
    /**
     * Scans of each piece; undefined where too much of it is uncertain. The last one goes on. Whatever else is to be done
     * is done in between.
     */
    async count(pieces: readonly Span[], now: Instant): Promise<(Counts | undefined)[]> {
      const counted: (Counts | undefined)[] = []
      for (const [i, piece] of pieces.entries()) {
        const goesOn = i === pieces.length - 1
        const { from } = spanOfHour(hourOf(piece.from))
        const to = goesOn ? spanOfHour(hourOf(piece.to)).to : spanOfHour(hourOf(piece.to)).from
        const key = `${from} ${to}`
        if (!kept.has(key)) await setImmediate()
        const counts = kept.has(key) ? kept.get(key) : countIn({ from, to }, now)
        if (to <= now - SETTLED_AFTER) keep(key, counts)
        counted.push(counts)
      }
      return counted
    },
    /** For when hours have been taken back. */
    forget(): void {
      kept.clear()
    },
  }
}
