const PITCH = 4
const BAR = 3
const HEIGHT = 20
/** Few scans beside many are still to be seen. */
const LEAST = 3
const GROUND = 1

/**
 * Counts of a few hours or days in the size of a word: a bar for each, a line on the ground for nought, and nothing at all
 * where the count is not known.
 */
export function Sparkline({ counts, label }: { counts: readonly (number | null)[]; label: string }) {
  const largest = Math.max(1, ...counts.map((count) => count ?? 0))
  const width = counts.length * PITCH - (PITCH - BAR)
  const bar = (count: number, at: number) =>
    boxAt(at, count === 0 ? GROUND : Math.max(LEAST, Math.round((count / largest) * HEIGHT)))
  // Two shapes in all, not one for each hour: a long list has many of these.
  const draw = (wanted: (count: number) => boolean) =>
    counts.map((count, at) => (count !== null && wanted(count) ? bar(count, at) : '')).join('')
  return (
    <svg role="img" aria-label={label} width={width} height={HEIGHT} className="shrink-0">
      <path d={draw((count) => count === 0)} fill="var(--control)" />
      <path d={draw((count) => count > 0)} fill="var(--series-1)" />
    </svg>
  )
}

function boxAt(at: number, height: number): string {
  return `M${at * PITCH},${HEIGHT}v${-height}h${BAR}v${height}z`
}
