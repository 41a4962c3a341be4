const PITCH = 4
const BAR = 3
const HEIGHT = 20
/** Few scans beside many are still to be seen. */
const LEAST = 3
const GROUND = 1

/**
 * Counts of a few hours or days in the size of a word: a bar for each, a line on the ground for nought, and nothing at all
 * where the count is not known. The last of them goes on: its bar is hollow, so that no chart ends in a fall.
 */
export function Sparkline({ counts, label }: { counts: readonly (number | null)[]; label: string }) {
  const largest = Math.max(1, ...counts.map((count) => count ?? 0))
  const width = counts.length * PITCH - (PITCH - BAR)
  const last = counts.length - 1
  const bar = (count: number, at: number) => {
    const height = count === 0 ? GROUND : Math.max(LEAST, Math.round((count / largest) * HEIGHT))
    return count > 0 && at === last ? outlineAt(at, height) : boxAt(at, height)
  }
  // Three shapes in all, not one for each hour: a long list has many of these.
  const draw = (wanted: (count: number, at: number) => boolean) =>
    counts.map((count, at) => (count !== null && wanted(count, at) ? bar(count, at) : '')).join('')
  return (
    <svg role="img" aria-label={label} width={width} height={HEIGHT} className="shrink-0">
      <path d={draw((count) => count === 0)} fill="var(--control)" />
      <path d={draw((count, at) => count > 0 && at < last)} fill="var(--series-1)" />
      <path d={draw((count, at) => count > 0 && at === last)} fill="none" stroke="var(--series-1)" />
    </svg>
  )
}

function boxAt(at: number, height: number): string {
  return `M${at * PITCH},${HEIGHT}v${-height}h${BAR}v${height}z`
}

/** Its line of a pixel lies within the box. */
function outlineAt(at: number, height: number): string {
  return `M${at * PITCH + 0.5},${HEIGHT}v${0.5 - height}h${BAR - 1}v${height - 0.5}`
}
