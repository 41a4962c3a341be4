import { presets } from './presets.ts'
import { describeReason } from './reasons.ts'
import type { Skipped } from './rejects.ts'

export interface FileSummary {
  readonly name: string
  /** Records in the file: `imported` + `alreadyKnown` + all that was skipped. */
  readonly linesRead: number
  readonly imported: number
  /** Scans that were there before, or that came again under the same `scan_id`. */
  readonly alreadyKnown: number
  /** By reason, the most frequent first. */
  readonly skipped: readonly Skipped[]
  /** How many of the imported scans are by bots. */
  readonly bots: number
  /** Where the skipped records are kept; undefined when there are none. */
  readonly rejectsFile?: string | undefined
  /** What the person should know although nothing is wrong. */
  readonly notes: readonly string[]
}

export interface ImportSummary extends Omit<FileSummary, 'name' | 'rejectsFile' | 'notes'> {
  readonly files: readonly FileSummary[]
  readonly rejectsFiles: readonly string[]
  /** Whether the demo organisation was there and has made way. */
  readonly replacedDemo: boolean
  /** Milliseconds. */
  readonly took: number
}

/** Of a file without records, which brings nothing in. */
export function summaryOfEmpty(name: string): FileSummary {
  const notes = ['There are no records in it.']
  return { name, linesRead: 0, imported: 0, alreadyKnown: 0, skipped: [], bots: 0, notes }
}

/** All files together: counts added up, and of each reason the lines of the first file that had it. `took`: milliseconds. */
export function summarise(files: readonly FileSummary[], replacedDemo: boolean, took: number): ImportSummary {
  const sum = (of: (file: FileSummary) => number) => files.reduce((total, file) => total + of(file), 0)
  const byReason = new Map<string, Skipped>()
  for (const skipped of files.flatMap((file) => file.skipped)) {
    const before = byReason.get(skipped.reason)
    byReason.set(skipped.reason, { ...(before ?? skipped), count: skipped.count + (before?.count ?? 0) })
  }
  return {
    files,
    linesRead: sum((file) => file.linesRead),
    imported: sum((file) => file.imported),
    alreadyKnown: sum((file) => file.alreadyKnown),
    skipped: [...byReason.values()].sort((a, b) => b.count - a.count),
    bots: sum((file) => file.bots),
    rejectsFiles: files.map((file) => file.rejectsFile).filter((path) => path !== undefined),
    replacedDemo,
    took,
  }
}

/** What became of all files together, as a line for people. */
export function renderTotal(summary: ImportSummary): string {
  return `All ${summary.files.length} files: ${count(summary.linesRead, 'line')} read, ${figures(summary)} in ${seconds(summary.took)}.`
}

/** What became of a file, as lines for people. */
export function renderFile(file: FileSummary): string {
  const lines = [`${file.name}: ${count(file.linesRead, 'line')} read, ${figures(file)}.`]
  for (const { reason, count, lines: first, culprit } of file.skipped) {
    const more = count > first.length ? ', …' : ''
    lines.push(
      `  ${format(count)} skipped: ${describeReason(reason, culprit)} (line${count === 1 ? '' : 's'} ${first.join(', ')}${more})`,
    )
  }
  if (file.rejectsFile !== undefined) lines.push(`  Skipped lines are kept in ${file.rejectsFile}`)
  return [...lines, ...file.notes.map((note) => `  Note: ${note}`)].join('\n')
}

/** A warning where more than half of all lines were skipped, which most often has one cause; else undefined. */
export function warnOfSkipped({ linesRead, skipped }: ImportSummary): string | undefined {
  // Lines that a preset leaves out are no scans.
  const left = skipped.filter(({ reason }) => LEFT_OUT.has(reason)).reduce((sum, { count }) => sum + count, 0)
  const faulty = skipped.reduce((sum, { count }) => sum + count, 0) - left
  const lines = linesRead - left
  if (faulty * 2 <= lines || faulty === lines) return undefined
  return `Warning: ${format(faulty)} of ${count(lines, 'line')} were skipped, for the reasons above. Mend them and import again: what is in is known.`
}

const LEFT_OUT = new Set(Object.values(presets).flatMap(({ skips }) => skips.map(({ reason }) => reason)))

function figures(of: Pick<FileSummary, 'imported' | 'bots' | 'alreadyKnown' | 'skipped'>): string {
  const skipped = of.skipped.reduce((sum, { count }) => sum + count, 0)
  const parts = [`${count(of.imported, 'scan')} imported${of.bots > 0 ? ` (${format(of.bots)} by bots)` : ''}`]
  if (of.alreadyKnown > 0) parts.push(`${format(of.alreadyKnown)} already known`)
  if (skipped > 0) parts.push(`${format(skipped)} skipped`)
  return parts.join(', ')
}

function count(n: number, noun: string): string {
  return `${format(n)} ${noun}${n === 1 ? '' : 's'}`
}

function format(n: number): string {
  return n.toLocaleString('en-GB')
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
