/** How text and files get to the engine to be parsed there: as files where it runs in this process, else over HTTP. */
import { createReadStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { countLines } from './blocks.ts'
import { identifier } from './parse-sql.ts'
import { quote } from './quote.ts'
import type { Sql } from './columns.ts'
import type { Engine } from '../engine.ts'

/** Builds the statement over a table expression and the SQL of a record's ordinal in it, from 0. */
export type Statement = (source: Sql, position: Sql, settings: Sql) => Sql

export interface Sender {
  /** Runs the statement over lines, one record each, as the column `line`. */
  lines(text: Buffer, statement: Statement): Promise<void>
  /** Runs the statement over a Parquet file, these columns of it as text. */
  parquet(path: string, columns: readonly string[], statement: Statement): Promise<void>
  close(): Promise<void>
}

/** Times in Parquet become text in UTC, and a statement over millions of rows stays within some hundred megabytes. */
const PARQUET_SETTINGS = `session_timezone = 'UTC', input_format_null_as_default = 1`

/** What has been sent to a server. */
const SENT_TABLE = 'import_sent'

export async function openSender(engine: Engine): Promise<Sender> {
  return engine.embedded ? await fileSender(engine) : httpSender(engine)
}

/**
 * The embedded engine reads its own file several times faster than it takes the same bytes with a statement, so a
 * block goes through files; several, because one file of lines is read by one thread.
 */
async function fileSender(engine: Engine): Promise<Sender> {
  const folder = await mkdtemp(join(tmpdir(), 'scanboard-import-'))
  const parts = Math.min(4, availableParallelism())
  return {
    async lines(text, statement) {
      const pieces = cutInto(parts, text)
      const before = [0]
      for (const piece of pieces) before.push(before.at(-1)! + countLines(piece))
      await Promise.all(pieces.map((piece, i) => writeFile(join(folder, `part-${i}`), piece)))
      const glob = join(folder, pieces.length === 1 ? 'part-0' : `part-{0..${pieces.length - 1}}`)
      const position = `_row_number + [${before.join(', ')}][toUInt8(substring(_file, 6)) + 1]`
      const settings = `input_format_parallel_parsing = 0, max_threads = ${parts}`
      await engine.run(statement(`file(${quote(glob)}, 'LineAsString', 'line String')`, position, settings))
    },
    async parquet(path, columns, statement) {
      const source = `file(${quote(path)}, 'Parquet', ${quote(textColumns(columns))})`
      await engine.run(statement(source, '_row_number', PARQUET_SETTINGS))
    },
    close: () => rm(folder, { recursive: true, force: true }),
  }
}

/** A server does not see this machine's files: what they hold is sent into a table, and read from there. */
function httpSender(engine: Engine): Sender {
  // Numbered as they arrive: one stream, parsed in order.
  const settings = 'input_format_parallel_parsing = 0, max_insert_threads = 1, async_insert = 0'
  const send = async (columns: readonly string[], tableEngine: Sql, format: Sql, values: Readable) => {
    const table = `import_n UInt64 DEFAULT rowNumberInAllBlocks(), ${textColumns(columns)}`
    await engine.run(`DROP TABLE IF EXISTS ${SENT_TABLE} SYNC`)
    await engine.run(`CREATE TABLE ${SENT_TABLE} (${table}) ENGINE = ${tableEngine}`)
    const list = columns.map(identifier).join(', ')
    const query = `INSERT INTO ${SENT_TABLE} (${list}) SETTINGS ${settings}, ${PARQUET_SETTINGS} FORMAT ${format}`
    const { stream } = await engine.client.exec({ query, values })
    await finished(stream.resume())
  }
  return {
    async lines(text, statement) {
      if (text.length === 0) return
      await send(['line'], 'Memory', 'LineAsString', Readable.from([text], { objectMode: false }))
      await engine.run(statement(SENT_TABLE, 'import_n', PARQUET_SETTINGS))
    },
    async parquet(path, columns, statement) {
      await send(columns, 'MergeTree ORDER BY tuple()', 'Parquet', createReadStream(path))
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

function textColumns(columns: readonly string[]): Sql {
  return columns.map((name) => `${identifier(name)} String`).join(', ')
}
