import type { ComparedDays } from '#contract/comparison.ts'

/** Scans of something in a period, and in what the period is compared with. */
interface Compared {
  readonly id: string
  readonly scans: number
  readonly before: number
}

/**
 * What rose and what fell: those with the largest difference first, at most so many of each, and how many there are of each and
 * of those that stayed the same. By the average of a day where there are not as many of them on either side.
 */
export function riseAndFall<Row extends Compared>(rows: readonly Row[], most: number, days?: ComparedDays) {
  // Multiplied by the days of both, whole numbers stay whole: what is as often a day on either side stayed the same.
  const { own, before } = days ?? { own: 1, before: 1 }
  const differenceOf = (row: Compared) => row.scans * before - row.before * own
  const inOrder = rows.toSorted(
    (a, b) => differenceOf(b) - differenceOf(a) || b.scans - a.scans || (a.id < b.id ? -1 : 1),
  )
  const rose = inOrder.filter((row) => differenceOf(row) > 0)
  const fell = inOrder.filter((row) => differenceOf(row) < 0).reverse()
  return {
    rose: rose.slice(0, most),
    fell: fell.slice(0, most),
    counts: { rose: rose.length, fell: fell.length, same: rows.length - rose.length - fell.length },
  }
}
