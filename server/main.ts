/**
 * The program: its commands, and the one place that knows which sources there are. Each is loaded only when a command
 * needs it: `keys` starts at once, and with an SMLLR key the program runs where the embedded engine does not.
 */
import { Problem } from '#contract/problem.ts'
import { NO_OWN_SCANS, type OpenData, type OpenedData } from './cli/data.ts'
import type { Examine } from './cli/doctor.ts'
import { programOf } from './cli/program.ts'
import { runCommand } from './cli/run.ts'
import { processTerminal } from './cli/terminal.ts'
import { systemClock } from './clock.ts'
import type { Config, SmllrConfig } from './config.ts'
import type { DemoJob, ImportJob, JobReport } from './control/job.ts'
import { diskFull, isDiskFull } from './disk-full.ts'
import type { Log } from './log.ts'
import type { Warehouse } from './sources/warehouse/warehouse.ts'

const openData: OpenData = (config, log, command) =>
  config.smllr === undefined ? openOwnScans(config, log, command) : openAccount(config, config.smllr, log, command)

async function openOwnScans({ dataFolder, clickhouseUrl }: Config, log: Log, command: string): Promise<OpenedData> {
  const { openWarehouse } = await import('./sources/warehouse/warehouse.ts')
  const warehouse = await openWarehouse({ dataFolder, clickhouseUrl, command, clock: systemClock, log })
  const isEmpty = (await warehouse.load.content()) === 'empty'
  // What is called empty may hold what a demo left that was killed half-way, and it may be served as it is.
  if (isEmpty) await warehouse.load.clear()
  return {
    source: warehouse.source,
    pulse: undefined,
    work: (job, report, signal) =>
      job.kind === 'demo'
        ? fillDemo(warehouse, job, report, signal)
        : importScans(warehouse, dataFolder, job, report, signal),
    isEmpty,
    close: () => warehouse.close(),
  }
}

async function openAccount(
  { dataFolder }: Config,
  config: SmllrConfig,
  log: Log,
  command: string,
): Promise<OpenedData> {
  const { openSmllr } = await import('./sources/smllr/open.ts')
  const account = await openSmllr({ config, dataFolder, command, clock: systemClock, log })
  return {
    source: account.source,
    pulse: account.pulse,
    work: () => Promise.reject(new Problem(409, NO_OWN_SCANS)),
    // What there is lies with the vendor; the demo organisation would only stand in its way.
    isEmpty: false,
    close: () => account.close(),
  }
}

const examine: Examine = async (options) => {
  const { examineAccount } = await import('./sources/smllr/doctor.ts')
  await examineAccount(options)
}

const NO_SCANS =
  'Not one line could be read as a scan, so nothing was imported. The reasons stand above; --map names the columns to take.'

async function importScans(
  warehouse: Warehouse,
  dataFolder: string,
  job: ImportJob,
  report: JobReport,
  signal: AbortSignal,
): Promise<void> {
  const { ImportError, describeProgress, importFiles, renderFile, renderTotal, warnOfSkipped } =
    await import('./sources/warehouse/import/import.ts')
  const { files, format, preset, map, timezone, dates } = job
  try {
    const summary = await importFiles(warehouse, files, {
      format,
      preset,
      map,
      timezone,
      dates,
      dataFolder,
      now: systemClock(),
      signal,
      onProgress: (progress) => report({ type: 'progress', ...describeProgress(progress) }),
      onFile: (file) => report({ type: 'result', text: renderFile(file) }),
      onReplaceDemo: () => report({ type: 'note', text: 'Your scans replace the demo organisation.' }),
    })
    if (files.length > 1) report({ type: 'result', text: renderTotal(summary) })
    const warning = warnOfSkipped(summary)
    if (warning !== undefined) report({ type: 'note', text: warning })
    // A scheduled import is noticed by its exit code alone.
    if (summary.linesRead > 0 && summary.imported + summary.alreadyKnown === 0) throw new Problem(400, NO_SCANS)
  } catch (error) {
    if (error instanceof ImportError) throw new Problem(400, error.message, { cause: error })
    if (isDiskFull(error)) throw diskFull(error)
    throw error
  }
}

async function fillDemo(warehouse: Warehouse, job: DemoJob, report: JobReport, signal: AbortSignal): Promise<void> {
  const { makeDemo } = await import('./sources/warehouse/demo/demo.ts')
  const { scans, qrs, seed, force } = job
  const made = await makeDemo(warehouse, {
    scans,
    qrs,
    seed,
    force,
    now: systemClock(),
    onProgress({ stage, done, total }) {
      signal.throwIfAborted()
      report({ type: 'progress', label: stage === 'scans' ? 'Making scans' : 'Adding up', part: done / total })
    },
  })
  const [clients, campaigns, codes, count] = [made.clients, made.campaigns, made.qrs, made.scans].map(inFull)
  report({
    type: 'result',
    text: `The demo organisation has ${clients} clients, ${campaigns} campaigns, ${codes} QR codes and ${count} scans.`,
  })
}

/** 1000000 as "1,000,000". */
function inFull(count: number): string {
  return count.toLocaleString('en-GB')
}

// Scans are personal data, and some files are made by engines that ask for no mode: all are for the owner's eyes only.
process.umask(0o077)
process.exitCode = await runCommand(programOf(openData, examine), process.argv.slice(2), processTerminal())
