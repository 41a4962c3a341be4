/**
 * The candidate that the text was probably meant to be: the one with the fewest typing mistakes, if no more than a
 * third of its letters (and at most three) are wrong. Undefined where nothing is near.
 */
export function nearest(text: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined
  let bestDistance = Infinity
  for (const candidate of candidates) {
    const distance = mistakes(text.toLowerCase(), candidate.toLowerCase())
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  if (best === undefined) return undefined
  return bestDistance <= Math.min(3, Math.max(1, Math.floor(best.length / 3))) ? best : undefined
}

/** Letters to insert, drop, change or swap with their neighbour (optimal string alignment distance). */
function mistakes(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = a[i - 1] === b[j - 1] ? 0 : 1
      let fewest = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + changed)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) fewest = Math.min(fewest, beforeLast[j - 2]! + 1)
      row.push(fewest)
    }
    beforeLast = last
    last = row
  }
  return last[b.length]!
}
