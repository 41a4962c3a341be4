/** Does a job on the data folder: in the server that runs on it, or, where none does, in this process. */
import { systemClock } from '#server/clock.ts'
import { readConfig, type Config } from '#server/config.ts'
import { handOver } from '#server/control/hand-over.ts'
import type { Job, JobEvent, JobReport } from '#server/control/job.ts'
import { controlSocketPath } from '#server/control/socket-path.ts'
import { createLog, type Log } from '#server/log.ts'
import { toFolderFault } from '#server/state/data-folder.ts'
import { Failure, type Terminal } from './command.ts'
import { NO_OWN_SCANS, type OpenData } from './data.ts'
import { progressLine } from './terminal.ts'

/** Settles when the job is done. Throws a `Failure` where the figures come from SMLLR, and what the job throws, wherever that is. */
export async function doJob(job: Job, openData: OpenData, terminal: Terminal): Promise<void> {
  const config = readConfig()
  if (config.smllr !== undefined) throw new Failure(NO_OWN_SCANS)
  noteFolder(config.dataFolder, terminal)
  const signal = abortOnInterrupt(job.kind, terminal)
  try {
    if (!(await handOverIn(config.dataFolder, job, terminal, signal)))
      await doHere(job, openData, config, terminal, signal)
  } catch (error) {
    // However the work was cut short, the reason is that somebody wanted it so.
    signal.throwIfAborted()
    throw error
  }
}

/** The folder is a setting, and that of a service is not set where a person types: whoever mixes them up sees it here. */
export function noteFolder(dataFolder: string, terminal: Terminal): void {
  terminal.note(`Data folder: ${dataFolder}`)
}

async function handOverIn(dataFolder: string, job: Job, terminal: Terminal, signal: AbortSignal): Promise<boolean> {
  try {
    return await handOver(controlSocketPath(dataFolder), job, reportTo(terminal), signal)
  } catch (error) {
    throw toFolderFault(dataFolder, error)
  }
}

async function doHere(
  job: Job,
  openData: OpenData,
  config: Config,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<void> {
  const data = await openData(config, logOf(config, terminal), job.kind)
  try {
    await data.work(job, reportTo(terminal), signal)
  } finally {
    await data.close()
  }
}

/** The log of a process, as its settings have it, to standard error. */
export function logOf(config: Config, terminal: Terminal): Log {
  const { logLevel, logFormat } = config
  return createLog({ level: logLevel, format: logFormat, clock: systemClock, write: (line) => terminal.note(line) })
}

/** Shows what a job says. */
export function reportTo(terminal: Terminal): JobReport {
  return (event: JobEvent) => {
    if (event.type === 'progress') terminal.progress(progressLine(event.label, event.part))
    if (event.type === 'note') terminal.note(event.text)
    if (event.type === 'result') terminal.out(event.text)
  }
}

const STOPPED: Readonly<Record<Job['kind'], string>> = {
  import: 'Stopped. Run the command again to finish it: what is in already is not read twice.',
  demo: 'Stopped half-way: the organisation is empty. Run the command again to fill it.',
}

/** The first Ctrl-C ends the work in order, the second at once. */
function abortOnInterrupt(kind: Job['kind'], terminal: Terminal): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      terminal.note('Stopping …')
      controller.abort(new Failure(STOPPED[kind]))
    })
  }
  return controller.signal
}
