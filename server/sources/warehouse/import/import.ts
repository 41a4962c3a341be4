/**
 * `import FILE…`: brings scan logs into the warehouse, each file exactly once.
 *
 * A file is first read to its end into staging tables, so that one that turns out to be damaged leaves no trace. Only
 * then does it meet what is there: the demo organisation makes way, codes are introduced, and the scans that are not
 * known yet move over, month by month.
 */
import { basename, join } from 'node:path'
import type { Instant } from '#contract/zone.ts'
import type { Warehouse } from '../warehouse.ts'
import { judgeAgents } from './devices.ts'
import type { LayoutOptions } from './layout.ts'
import { ImportError } from './error.ts'
import type { ImportFormat } from '#server/sources/import-kinds.ts'
import { TOO_LONG } from './ids-sql.ts'
import { inspect, type Inspected } from './inspect.ts'
import { countUnusable, introduce, withdraw } from './introduce.ts'
import { readOtherwise } from './known.ts'
import { addFresh, countFresh, findFresh } from './merge.ts'
import type { ImportProgress } from './progress.ts'
import { Rejects, removeOldRejects } from './rejects.ts'
import { openSender, type Sender } from './sender.ts'
import { makeScratch, type Scratch } from './scratch.ts'
import { notesOf } from './seen.ts'
import { prepare, type Prepared } from './stage.ts'
import { createStaging, dropStaging, SCANS_AT_ONCE } from './staging.ts'
import { type FileSummary, type ImportSummary, summarise, summaryOfEmpty } from './summary.ts'

export { ImportError } from './error.ts'
export { describeProgress } from './progress.ts'
export { type ImportSummary, renderFile, renderTotal, warnOfSkipped } from './summary.ts'

export interface ImportOptions extends LayoutOptions {
  /** Of all files; without it each is judged by its content and name. */
  readonly format?: ImportFormat | undefined
  /** The warehouse's. Skipped records are kept in `rejects` below it; in `import` lies what the import itself needs. */
  readonly dataFolder: string
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined
  /** Called for each file when it is in, in order: a later one may fail. */
  readonly onFile?: ((file: FileSummary) => void) | undefined
  /** Called before the demo organisation is removed. */
  readonly onReplaceDemo?: (() => void) | undefined
  readonly signal?: AbortSignal | undefined
  /** When the import began, in milliseconds since 1970. */
  readonly now: Instant
  /** Bytes of text handled at a time; only tests change it. */
  readonly blockBytes?: number | undefined
  /** Scans held in memory and compared with the warehouse at a time; only tests change it. */
  readonly scansAtOnce?: number | undefined
}

/** Warehouses that an import is at work in: the staging tables are for one at a time. */
const busy = new WeakSet<Warehouse>()

interface Source {
  readonly file: Inspected
  readonly prepared: Prepared
}

/**
 * @throws ImportError when a file cannot be imported; what the files before it held has been. All files are looked at
 * before the first is read, so that a wrong name or mapping stops everything. One without records is an error where it
 * is the only one; among others, such as a log of each day, it keeps none of them out.
 */
export async function importFiles(
  warehouse: Warehouse,
  files: readonly string[],
  options: ImportOptions,
): Promise<ImportSummary> {
  if (files.length === 0) throw new ImportError('Name at least one file to import.')
  if (busy.has(warehouse)) throw new ImportError('Another import is running. Try again when it has ended.')
  busy.add(warehouse)
  const startedAt = performance.now()
  const sources: (Source | undefined)[] = []
  const summaries: FileSummary[] = []
  let replacedDemo = false
  let scratch: Scratch | undefined
  let sender: Sender | undefined
  try {
    await removeOldRejects(rejectsFolder(options), options.now)
    scratch = await makeScratch(options.dataFolder)
    sender = await openSender(warehouse.engine, scratch)
    for (const path of files) {
      const file = await inspect(path, options.format)
      sources.push(file && { file, prepared: await prepare(file, options, scratch) })
    }
    for (const [i, source] of sources.entries()) {
      const name = basename(files[i]!)
      const tell = (progress: Omit<ImportProgress, 'file' | 'fileNumber' | 'files'>) =>
        options.onProgress?.({ file: name, fileNumber: i + 1, files: files.length, ...progress })
      const done = source && (await importFile(warehouse, source, sender, options, tell))
      const summary = done?.summary ?? summaryOfEmpty(name)
      if (summary.linesRead === 0 && files.length === 1) throw new ImportError(`"${name}" has no records.`)
      replacedDemo ||= done?.replacedDemo === true
      summaries.push(summary)
      options.onFile?.(summary)
    }
  } finally {
    await sender?.close()
    await scratch?.remove()
    busy.delete(warehouse)
  }
  return summarise(summaries, replacedDemo, performance.now() - startedAt)
}

function rejectsFolder({ dataFolder }: ImportOptions): string {
  return join(dataFolder, 'rejects')
}

function haveUnusableIds(ids: number): string {
  const [number, what] = [
    ids.toLocaleString('en-GB'),
    ids === 1 ? 'campaign or client has an id' : 'campaigns and clients have ids',
  ]
  return `${number} ${what} ${TOO_LONG}, or . or .., which no address can hold: codes are imported without.`
}

/** Most often a log that was imported with another `--map` before. */
function standElsewhere(codes: number): string {
  const whose = codes === 1 ? 'a code' : `${codes.toLocaleString('en-GB')} codes`
  return `All scans of ${whose} in it are known under other codes, as after another --map, and stay there.`
}

/** Most often a log that was imported with another `--map` or `--timezone` before. */
function stayAsRead(columns: readonly string[]): string {
  return `Known lines stay as they were first read, although ${columns.join(', ')} would be read otherwise now. ${READ_ANEW}`
}

const READ_ANEW =
  'To read all anew, throw the own scans away by npm run scanboard -- demo --force, and import all logs again.'

async function importFile(
  { engine, load }: Warehouse,
  { file, prepared }: Source,
  sender: Sender,
  options: ImportOptions,
  tell: (progress: Pick<ImportProgress, 'step' | 'done' | 'total' | 'lines'>) => void,
): Promise<{ summary: FileSummary; replacedDemo: boolean }> {
  const { signal, blockBytes, scansAtOnce = SCANS_AT_ONCE } = options
  const rejects = new Rejects(rejectsFolder(options), file.name, options.now)
  const notes = [...prepared.notes]
  let linesRead = 0
  let replacedDemo = false
  try {
    await createStaging(engine, prepared.wholeFile)
    const onProgress = (done: number, lines: number) => tell({ step: 'reading', done, total: file.size, lines })
    onProgress(0, 0)
    const seen = await prepared.stage({ engine, sender, rejects, signal, blockBytes, scansAtOnce, onProgress })
    linesRead = seen.lines
    if (linesRead === 0) return { summary: summaryOfEmpty(file.name), replacedDemo }
    // Before anything is added, for a disk may be full.
    await rejects.complete()
    const scans = linesRead - rejects.count
    const step = (name: ImportProgress['step']) => (done: number, total: number) =>
      tell({ step: name, done, total, lines: linesRead })

    let imported = 0
    let bots = 0
    let ahead = 0
    if (scans > 0) {
      await judgeAgents(engine, signal)
      const content = await load.content()
      if (content === 'demo') options.onReplaceDemo?.()
      // What is called empty may hold what a demo left that was killed half-way.
      if (content !== 'own') await load.clear()
      replacedDemo = content === 'demo'
      await introduce(engine, load, options.now, signal)
      const reach = prepared.times.dates !== undefined ? 'anywhere' : seen.local > 0 ? 'zones' : 'same'
      const table = await findFresh(engine, scansAtOnce, reach, step('comparing'), signal)
      const months = await countFresh(engine, options.now)
      imported = months.reduce((sum, month) => sum + month.scans, 0)
      bots = months.reduce((sum, month) => sum + month.bots, 0)
      ahead = months.reduce((sum, month) => sum + month.ahead, 0)
      if (imported < scans) {
        const withoutScans = await withdraw(engine)
        if (withoutScans > 0) notes.push(standElsewhere(withoutScans))
        const otherwise = await readOtherwise(engine, table)
        if (otherwise.length > 0) notes.push(stayAsRead(otherwise))
      }
      const unusable = await countUnusable(engine)
      if (unusable > 0) notes.push(haveUnusableIds(unusable))
      await load.setContent('own')
      await addFresh(
        engine,
        load,
        months.map(({ month }) => month),
        step('adding'),
      )
      await load.rebuildRollups(({ done, total }) => step('counting')(done, total))
    }
    const { skipped, file: rejectsFile } = rejects
    const alreadyKnown = scans - imported
    notes.push(...notesOf(seen, ahead, prepared.times))
    return {
      summary: { name: file.name, linesRead, imported, alreadyKnown, skipped, bots, rejectsFile, notes },
      replacedDemo,
    }
  } catch (error) {
    await rejects.discard()
    throw error
  } finally {
    await rejects.close()
    await dropStaging(engine)
  }
}
