/** Shades of a map: more could not be told apart. */
const MOST_CLASSES = 5

/**
 * The lower bounds, rising, of classes of counts that grow by equal factors: scans by country range over powers of ten,
 * and equal steps would leave all but a few in the lowest. Round numbers; the first is not above the smallest count.
 * Where no count lies the class below reaches on: nobody looks for a shade that is not on the map.
 */
export function classesOf(counts: readonly number[]): number[] {
  if (counts.length === 0) return []
  const [least, most] = [Math.min(...counts), Math.max(...counts)]
  if (least === most) return [least]
  const factor = (most / least) ** (1 / MOST_CLASSES)
  const bounds = Array.from({ length: MOST_CLASSES }, (_, i) =>
    i === 0 ? round(least, Math.floor) : round(least * factor ** i, Math.round),
  )
  return bounds.filter((bound, i) => {
    const next = bounds[i + 1] ?? Infinity
    return counts.some((count) => count >= bound && count < next)
  })
}

/** In which class a count lies. */
export function classOf(count: number, bounds: readonly number[]): number {
  return bounds.findLastIndex((bound) => bound <= count)
}

/** To one digit and noughts. */
function round(number: number, how: (number: number) => number): number {
  const unit = 10 ** Math.floor(Math.log10(number))
  return how(number / unit) * unit
}
