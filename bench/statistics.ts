/** The value below which the part (0 to 1) of the values lies, by nearest rank. Throws for none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const found = sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)]
  if (found === undefined) throw new Error('There is no quantile of no values.')
  return found
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}
