import { resolve } from 'node:path'
import { isZone } from '#contract/zone.ts'
import { folderOfCaller } from '#server/config.ts'
import type { ImportJob } from '#server/control/job.ts'
import { nearest } from '#server/nearest.ts'
import { COLUMNS, DATE_ORDERS, IMPORT_FORMATS, IMPORT_PRESETS } from '#server/sources/import-kinds.ts'
import { UsageError, type Command, type Input } from './command.ts'
import type { OpenData } from './data.ts'
import { doJob } from './work.ts'

/** `import`: the work is done here, or by the server that has the data folder. */
export function importCommand(openData: OpenData): Command {
  return {
    name: 'import',
    summary: 'Reads scans from CSV, NDJSON or Parquet files, plain or gzip',
    usage: 'FILE… [options]',
    about:
      'Columns: scanned_at and qr_id are needed; qr_title, short_url, destination_url, created_at, campaign_id,\n' +
      'campaign_name, client_id, client_name, country, region, city, device, user_agent, referrer, visitor_id and\n' +
      'scan_id are read where they are there. The same file twice adds nothing; of a log that has grown only what is\n' +
      'new is added. The first import replaces the demo organisation.\n\n' +
      'Exit codes: 0 where scans were imported or known already, or nothing was there to read among several files;\n' +
      '1 where a file was refused or not one line could be read as a scan; 2 for wrong arguments.',
    options: {
      format: {
        value: 'FORMAT',
        choices: IMPORT_FORMATS,
        description: 'csv, ndjson or parquet; found by looking at the file if left out',
      },
      map: {
        value: 'COLUMN=NAME',
        multiple: true,
        description:
          'The file calls this column by another name: --map qr_id=code --map scanned_at=time; of NDJSON also within ' +
          'objects: --map qr_id=link.id',
      },
      preset: { value: 'PRESET', choices: IMPORT_PRESETS, description: 'A known kind of log: bitly (click feed)' },
      timezone: {
        value: 'ZONE',
        description: 'Of times that have none, such as Europe/Berlin or +02:00; UTC if left out',
      },
      dates: {
        value: 'ORDER',
        choices: DATE_ORDERS,
        description: 'Of dates such as 03/04/2026: dmy (3 April) or mdy (4 March); without it they are skipped',
      },
    },
    async run(input, terminal) {
      await doJob(jobOf(input), openData, terminal)
    },
  }
}

function jobOf(input: Input): ImportJob {
  if (input.positionals.length === 0) throw new UsageError('import needs at least one file: import FILE….')
  return {
    kind: 'import',
    files: input.positionals.map(toPath),
    // The option reader lets only these through.
    format: input.options.get('format')?.[0] as ImportJob['format'],
    preset: input.options.get('preset')?.[0] as ImportJob['preset'],
    map: mapOf(input.options.get('map') ?? []),
    timezone: zoneOf(input.options.get('timezone')?.[0]),
    dates: input.options.get('dates')?.[0] as ImportJob['dates'],
  }
}

function toPath(file: string): string {
  const path = resolve(folderOfCaller(), file)
  // A running server opens the file: there these would be something of its own.
  if (file === '-' || /^\/(dev\/(fd\/|std)|proc\/)/.test(path)) {
    throw new UsageError(`import reads no pipe, and "${file}" is one. Save what comes out of it to a file first.`)
  }
  return path
}

function zoneOf(text: string | undefined): string | undefined {
  if (text === undefined || isZone(text)) return text
  const meant = nearest(text, Intl.supportedValuesOf('timeZone'))
  throw new UsageError(
    `--timezone is "${text}", but it must be an IANA time zone, such as Europe/Berlin, or an offset, such as +02:00.${didYouMean(meant)}`,
  )
}

function mapOf(texts: readonly string[]): Record<string, string> {
  const map = new Map<string, string>()
  for (const [column, name] of texts.map(toPair)) {
    if (!(COLUMNS as readonly string[]).includes(column)) {
      throw new UsageError(
        `--map names "${column}", which is no column of a scan. Allowed are ${COLUMNS.join(', ')}.${didYouMean(nearest(column, COLUMNS))}`,
      )
    }
    if (map.has(column))
      throw new UsageError(`--map names ${column} more than once, but it can be taken from one column only.`)
    map.set(column, name)
  }
  return Object.fromEntries(map)
}

function didYouMean(meant: string | undefined): string {
  return meant === undefined ? '' : ` Did you mean ${meant}?`
}

function toPair(text: string): [string, string] {
  const at = text.indexOf('=')
  if (at < 1 || at === text.length - 1) {
    throw new UsageError(`--map is "${text}", but it must be COLUMN=NAME, such as --map qr_id=code.`)
  }
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}
