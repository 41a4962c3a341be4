/** How text and files get to the engine to be parsed there: as files where it runs in this process, else over HTTP. */
import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { countLines } from './blocks.ts'
import { type CsvHeader, endsClosed } from './csv.ts'
import { ImportError } from './error.ts'
import { identifier, quote } from './quote.ts'
import { ourName } from './shapes.ts'
import type { Scratch } from './scratch.ts'
import type { Sql } from './columns.ts'
import type { Engine } from '../engine.ts'

/** Builds the statement over a table expression and the SQL of a record's ordinal in it, from 0. */
type Statement = (source: Sql, position: Sql, settings: Sql) => Sql

interface ParquetFile {
  readonly path: string
  /** The name to speak of it by. */
  readonly name: string
}

export interface Sender {
  /** Runs the statement over lines, one record each, as the column `line`. */
  lines(text: Buffer, statement: Statement): Promise<void>
  /**
   * Runs the statement over CSV without a header, its columns by the names of `ourName`. False when the engine's reader
   * cannot make records of it; something may have been inserted then.
   */
  csv(text: Buffer, header: CsvHeader, statement: Statement): Promise<boolean>
  /**
   * Runs the statement over a Parquet file, these columns of it as text.
   *
   * @throws ImportError where the file cannot be read to its end; something may have been inserted then.
   */
  parquet(file: ParquetFile, columns: readonly string[], statement: Statement): Promise<void>
  close(): Promise<void>
}

/** Times in Parquet become text in UTC, and a statement over millions of rows stays within some hundred megabytes. */
const PARQUET_SETTINGS = `session_timezone = 'UTC', input_format_null_as_default = 1`

/** What the engine's reader of CSV must not do to a cell on its own account: trim it, take it for NULL or a header. */
function csvSettings({ delimiter }: CsvHeader): Sql {
  return `format_csv_delimiter = ${quote(delimiter)}, input_format_csv_trim_whitespaces = 0,
    input_format_csv_detect_header = 0, input_format_null_as_default = 0,
    input_format_csv_allow_whitespace_or_tab_as_delimiter = ${delimiter === '\t' ? 1 : 0}`
}

/** What has been sent to a server. */
const SENT_TABLE = 'import_sent'

export async function openSender(engine: Engine, scratch: Scratch): Promise<Sender> {
  return engine.embedded ? await fileSender(engine, scratch.path) : httpSender(engine)
}

/**
 * The embedded engine reads its own file several times faster than it takes the same bytes with a statement, so a
 * block goes through files; several, because one file of lines is read by one thread.
 */
async function fileSender(engine: Engine, folder: string): Promise<Sender> {
  const parts = Math.min(4, availableParallelism())
  const settings = `input_format_parallel_parsing = 0, max_threads = ${parts}`
  // Kept open and written over: pages that are there already cost a third of new ones.
  const files: FileHandle[] = []
  for (let i = 0; i < parts; i++) files.push(await open(join(folder, `part-${i}`), 'w'))

  /** Writes the text to files; answers the files as a pattern and the SQL of a record's ordinal over all of them. */
  const write = async (pieces: readonly Buffer[]): Promise<readonly [pattern: string, position: Sql]> => {
    const before = [0]
    for (const piece of pieces.slice(0, -1)) before.push(before.at(-1)! + countLines(piece))
    await Promise.all(pieces.map((piece, i) => overwrite(files[i]!, piece)))
    const pattern = join(folder, pieces.length === 1 ? 'part-0' : `part-{0..${pieces.length - 1}}`)
    return [pattern, `_row_number + [${before.join(', ')}][toUInt8(substring(_file, 6)) + 1]`]
  }
  return {
    async lines(text, statement) {
      const [pattern, position] = await write(cutInto(parts, text))
      await engine.run(statement(`file(${quote(pattern)}, 'LineAsString', 'line String')`, position, settings))
    },
    async csv(text, header, statement) {
      const pieces = cutInto(parts, text)
      if (!pieces.every((piece) => endsClosed(piece, header))) return false
      const [pattern, position] = await write(pieces)
      const source = `file(${quote(pattern)}, 'CSV', ${quote(textColumns(ourNames(header)))})`
      const query = statement(source, position, `${settings}, ${csvSettings(header)}`)
      return await succeeds(engine.client.command({ query }))
    },
    async parquet(file, columns, statement) {
      const source = `file(${quote(file.path)}, 'Parquet', ${quote(textColumns(columns))})`
      const query = statement(source, '_row_number', PARQUET_SETTINGS)
      await readToItsEnd(file, engine, engine.client.command({ query }))
    },
    async close() {
      for (const file of files) await file.close()
    },
  }
}

async function overwrite(file: FileHandle, text: Buffer): Promise<void> {
  for (let at = 0; at < text.length;) at += (await file.write(text, at, text.length - at, at)).bytesWritten
  await file.truncate(text.length)
}

/** A server does not see this machine's files: what they hold is sent into a table, and read from there. */
function httpSender(engine: Engine): Sender {
  // Numbered as they arrive: one stream, parsed in order.
  const settings = 'input_format_parallel_parsing = 0, max_insert_threads = 1, async_insert = 0'
  const send = async (
    columns: readonly string[],
    tableEngine: Sql,
    format: Sql,
    values: Readable,
    formatSettings: Sql = PARQUET_SETTINGS,
  ) => {
    const table = `import_n UInt64 DEFAULT rowNumberInAllBlocks(), ${textColumns(columns)}`
    await engine.run(`DROP TABLE IF EXISTS ${SENT_TABLE} SYNC`)
    await engine.run(`CREATE TABLE ${SENT_TABLE} (${table}) ENGINE = ${tableEngine}`)
    const list = columns.map(identifier).join(', ')
    const query = `INSERT INTO ${SENT_TABLE} (${list}) SETTINGS ${settings}, ${formatSettings} FORMAT ${format}`
    const { stream } = await engine.client.exec({ query, values })
    await finished(stream.resume())
  }
  const body = (text: Buffer) => Readable.from([text], { objectMode: false })
  return {
    async lines(text, statement) {
      if (text.length === 0) return
      await send(['line'], 'Memory', 'LineAsString', body(text))
      await engine.run(statement(SENT_TABLE, 'import_n', PARQUET_SETTINGS))
    },
    async csv(text, header, statement) {
      const sent = await succeeds(send(ourNames(header), 'Memory', 'CSV', body(text), csvSettings(header)))
      if (sent) await engine.run(statement(SENT_TABLE, 'import_n', PARQUET_SETTINGS))
      return sent
    },
    async parquet(file, columns, statement) {
      const sent = send(columns, 'MergeTree ORDER BY tuple()', 'Parquet', createReadStream(file.path))
      await readToItsEnd(file, engine, sent)
      await engine.run(statement(SENT_TABLE, 'import_n', PARQUET_SETTINGS))
    },
    close: () => engine.run(`DROP TABLE IF EXISTS ${SENT_TABLE} SYNC`),
  }
}

/** About equal pieces of whole lines. */
function cutInto(parts: number, text: Buffer): Buffer[] {
  const pieces: Buffer[] = []
  for (let from = 0; from < text.length;) {
    const left = parts - pieces.length
    const end = left === 1 ? -1 : text.indexOf(0x0a, from + Math.floor((text.length - from) / left))
    const to = end === -1 ? text.length : end + 1
    pieces.push(text.subarray(from, to))
    from = to
  }
  return pieces.length === 0 ? [text] : pieces
}

function ourNames({ columns }: CsvHeader): string[] {
  return columns.map((_, i) => ourName(i))
}

/** Whether a statement went well. Why it did not will show again where the same text is read carefully. */
async function succeeds(statement: Promise<unknown>): Promise<boolean> {
  try {
    await statement
    return true
  } catch {
    return false
  }
}

/** What failures in the engine's own reader of the format say, whatever they are. */
const IN_READER = /While executing Parquet/
/** Those of them that are not the file's. */
const NOT_OF_FILE: readonly unknown[] = ['MEMORY_LIMIT_EXCEEDED', 'TIMEOUT_EXCEEDED', 'QUERY_WAS_CANCELLED']

/** Tells a file that is damaged from a database that fails. */
async function readToItsEnd({ name }: ParquetFile, engine: Engine, reading: Promise<unknown>): Promise<void> {
  try {
    await reading
  } catch (cause) {
    if (!(cause instanceof Error) || !IN_READER.test(cause.message)) throw engine.failure(cause)
    if ('type' in cause && NOT_OF_FILE.includes(cause.type)) throw engine.failure(cause)
    const why = 'it is damaged, or packed in a way that is not known here'
    throw new ImportError(`"${name}" cannot be read to its end: ${why}. Nothing of it was imported.`, { cause })
  }
}

function textColumns(columns: readonly string[]): Sql {
  return columns.map((name) => `${identifier(name)} String`).join(', ')
}
