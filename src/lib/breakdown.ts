/** One part of a total, as a source counts it. */
export interface Part {
  readonly key: string
  readonly name: string
  readonly count: number
}

export interface Breakdown {
  /** Largest first. */
  readonly parts: readonly Part[]
  /** What the shares are of. */
  readonly total: number
  /** Scans of the total that no part accounts for: a source may list only its largest parts. */
  readonly unlisted: number
  /** What is none of the parts, and no part of what is unlisted: it comes last, whatever its size, and always in sight. */
  readonly apart?: readonly Omit<Part, 'key'>[]
}

/** A breakdown and when it is of: "in May 2026", and whether nothing is known of that. */
export interface BreakdownOfSpan {
  readonly span: string
  readonly isUnknown?: boolean
  readonly breakdown: Breakdown
}

/** Orders parts by count, then by name, and says how much of the total they leave out. */
export function toBreakdown(parts: readonly Part[], total: number): Breakdown {
  const sum = parts.reduce((sum, part) => sum + part.count, 0)
  const sorted = [...parts].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
  return { parts: sorted, total: Math.max(total, sum), unlisted: Math.max(0, total - sum) }
}
