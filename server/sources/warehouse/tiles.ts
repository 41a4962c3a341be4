import type { Span } from '#contract/period.ts'
import type { Instant } from '#contract/zone.ts'

const DAY = 86_400_000

/**
 * A span cut into what rollups hold: whole UTC months inside, the whole UTC days before and behind them, and the rest
 * at both edges, each less than a day, that only the scans themselves can answer. The parts touch, do not overlap, and
 * any of them may be empty (`from` equals `to`).
 */
export interface Tiles {
  readonly months: Span
  readonly days: readonly [Span, Span]
  readonly edges: readonly [Span, Span]
}

/** Tiles of a span; a span that ends before it begins counts as empty. */
export function tilesOf({ from, to }: Span): Tiles {
  const firstDay = Math.ceil(from / DAY) * DAY
  const endOfDays = Math.floor(to / DAY) * DAY
  if (firstDay > endOfDays) {
    const none = { from, to: from }
    return { months: none, days: [none, none], edges: [{ from, to: Math.max(from, to) }, none] }
  }
  const edges = [
    { from, to: firstDay },
    { from: endOfDays, to },
  ] as const
  const firstMonth = ceilToMonth(firstDay)
  const endOfMonths = floorToMonth(endOfDays)
  if (firstMonth >= endOfMonths) {
    const none = { from: endOfDays, to: endOfDays }
    return { months: none, days: [{ from: firstDay, to: endOfDays }, none], edges }
  }
  return {
    months: { from: firstMonth, to: endOfMonths },
    days: [
      { from: firstDay, to: firstMonth },
      { from: endOfMonths, to: endOfDays },
    ],
    edges,
  }
}

/** The grain of `visitor_sketches` that covers exactly these days of one month, if there is one. */
export function sketchOf({ from, to }: Span): 'month_but_first' | 'month_but_last' | undefined {
  const month = floorToMonth(from)
  const next = ceilToMonth(from + DAY)
  if (from === month + DAY && to === next) return 'month_but_first'
  if (from === month && to === next - DAY) return 'month_but_last'
  return undefined
}

function floorToMonth(instant: Instant): Instant {
  const date = new Date(instant)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1)
}

function ceilToMonth(instant: Instant): Instant {
  const floor = floorToMonth(instant)
  const date = new Date(floor)
  return floor === instant ? instant : Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1)
}
