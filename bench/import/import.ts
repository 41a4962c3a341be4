/** The import against the engine's own INSERT … SELECT FROM file() of the same file, in the same process. */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { atLeast, describeAims } from '../aims.ts'
import { startChild } from '../child.ts'
import type { SectionResult, Size } from '../section.ts'
import { median } from '../statistics.ts'
import { inFull, table, times } from '../table.ts'
import { CACHE, warehouseOf } from '../warehouses.ts'
import type { Exporter } from './exporter.ts'
import { LOG_FORMATS, type LogFormat } from './log-files.ts'
import type { ImportWorker } from './worker.ts'

const LINES = 1_000_000

export async function measureImport({ scans, qrs }: Size): Promise<SectionResult> {
  const folder = await warehouseOf({ scans, qrs })
  const scratch = mkdtempSync(join(CACHE, 'import-'))
  try {
    const files = { csv: join(scratch, 'scans.csv'), ndjson: join(scratch, 'scans.ndjson') }
    const lines = Math.min(LINES, scans)
    const exporter = startChild<Exporter>(new URL('exporter.ts', import.meta.url))
    await exporter.ask('write', { folder, lines, files })
    await exporter.end()
    const measured = []
    for (const format of LOG_FORMATS) measured.push(await measureFile(format, files[format], lines, scratch))
    return report(lines, measured)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

interface Measured {
  readonly format: LogFormat
  readonly megabytes: number
  readonly ownMs: number
  readonly engineMs: number
  /** What all threads worked, which other work on the machine moves least. */
  readonly ownProcessorMs: number
  readonly engineProcessorMs: number
  /** The part of `ownMs` in which rollups are counted. */
  readonly rollupsMs: number
}

/** Into an empty warehouse each time, the engine's own way before and after. */
async function measureFile(format: LogFormat, file: string, lines: number, scratch: string): Promise<Measured> {
  const worker = startChild<ImportWorker>(new URL('worker.ts', import.meta.url))
  await worker.ask('open', { folder: join(scratch, format) })
  const engine = () => worker.ask('bareInsert', { file, format })
  const before = [await engine(), await engine()]
  const own = await worker.ask('import', { file })
  const after = [await engine(), await engine()]
  await worker.end()
  if (own.imported !== lines) throw new Error(`Of ${lines} lines of ${format} ${own.imported} were imported.`)
  if (own.bots === 0) throw new Error('No bot was recognised: user agents were not looked at.')
  // Its first run warms up; the middle of the others counts.
  const counted = [...before.slice(1), ...after]
  return {
    format,
    megabytes: statSync(file).size / 1e6,
    ownMs: own.ms,
    engineMs: median(counted.map(({ ms }) => ms)),
    ownProcessorMs: own.processorMs,
    engineProcessorMs: median(counted.map(({ processorMs }) => processorMs)),
    rollupsMs: own.rollupsMs,
  }
}

function report(lines: number, measured: readonly Measured[]): SectionResult {
  const aims = measured.map(({ format, ownMs, engineMs }) =>
    atLeast(`import rate of ${format} against the engine’s own`, engineMs / ownMs, 0.5, '×'),
  )
  const rate = (ms: number) => inFull(lines / (ms / 1000))
  const rows = measured.map(({ format, megabytes, ownMs, engineMs, ownProcessorMs, engineProcessorMs, rollupsMs }) => [
    format,
    rate(ownMs),
    (megabytes / (ownMs / 1000)).toFixed(1),
    rate(engineMs),
    times(engineMs / ownMs),
    times(engineProcessorMs / ownProcessorMs),
    `${Math.round((100 * rollupsMs) / ownMs)} %`,
  ])
  const text = [
    `Import of ${inFull(lines)} lines into an empty warehouse, rollups included`,
    table(['file', 'rows/s', 'MB/s', 'engine alone, rows/s', 'ratio', 'of processor time', 'of it rollups'], rows),
    describeAims(aims),
  ]
  return { text: text.join('\n\n'), figures: measured, aims }
}
