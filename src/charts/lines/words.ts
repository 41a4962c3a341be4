import * as words from '#words/charts/lines.ts'
import { notesInWords, scansInWords } from '../timeline/words.ts'
import type { LinesData, LinesPoint } from './data.ts'

/** What one line has in a bucket: `1,234`, `1,234 so far`, `still to come`, `not known`. */
export function countInWords({ scans, ...point }: LinesPoint, line: number): string {
  return scansInWords({ ...point, scans: scans[line] ?? undefined, before: undefined })
}

/** A bucket as one sentence, for whoever hears the chart. */
export function pointInWords(point: LinesPoint, lines: LinesData['lines']): string {
  const counts = lines.flatMap(({ name }, at) =>
    point.scans[at] === null ? [] : [`${name} ${countInWords(point, at)}`],
  )
  const notes = notesInWords(point)
  return `${point.name}: ${[...counts, ...(notes === undefined ? [] : [notes])].join('; ')}`
}

/** The whole chart in a few sentences: what each line adds up to and where it is highest. */
export function summaryInWords({ points, lines, isCumulative = false }: LinesData): string {
  const sentences = lines.map(({ name }, at) => {
    const counts = points.map(({ scans }) => scans[at] ?? 0)
    const total = isCumulative ? Math.max(0, ...counts) : counts.reduce((sum, count) => sum + count, 0)
    const highest = points[counts.indexOf(Math.max(...counts))]
    const hasGaps = points.some(({ scans, state }) => scans[at] === undefined && state !== 'toCome')
    const where =
      total === 0 || highest === undefined || isCumulative
        ? undefined
        : { name: highest.name, scans: countInWords(highest, at) }
    return words.summary(name, total, hasGaps, where)
  })
  return sentences.join(' ')
}
