/**
 * The one door to ClickHouse: embedded in this process, in a folder, or a server by URL. Both take the same SQL.
 * Nothing else in the program imports the client.
 */
import { ClickHouseLogLevel, createClient, type ClickHouseClient, type ClickHouseSettings } from '@clickhouse/client'
import * as v from 'valibot'
import { Problem } from '#contract/problem.ts'
import type { Log } from '#server/log.ts'

/** Values bound to `{name:Type}` in SQL. Instants are bound as whole seconds. */
export type SqlParams = Readonly<Record<string, string | number | boolean | readonly string[] | readonly number[]>>

export interface Engine {
  /** Whether the engine runs in this process and so sees this machine's files. */
  readonly embedded: boolean
  /** How many calls of `run` and `insert` have ended, failed ones too: while it stays, this process changed nothing. */
  readonly changes: number
  /** Rows of a SELECT, each validated by the schema. Integers of 64 bits arrive as numbers. */
  rows<Row>(schema: v.GenericSchema<unknown, Row>, sql: string, params?: SqlParams): Promise<Row[]>
  /** Runs a statement that answers nothing. Settings for it stand in its SETTINGS clause. */
  run(sql: string, params?: SqlParams): Promise<void>
  /** Inserts rows; when it returns they survive the process. */
  insert(table: string, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void>
  /**
   * The client itself, for bulk loads that stream. Its failures are `ClickHouseError`, not `Problem`. It must not change
   * tables that answers are read from: `changes` does not count what it does.
   */
  readonly client: ClickHouseClient
  close(): Promise<void>
}

export interface EngineOptions {
  /** Folder of the embedded engine; created when missing. Not used with a URL. */
  readonly folder: string
  /** `http(s)://user:password@host:port/database`; the database defaults to `scanboard`. */
  readonly url?: string | undefined
  readonly log: Log
}

const DEFAULT_DATABASE = 'scanboard'

const SETTINGS = {
  // A query that needs more fails alone instead of taking the process with it.
  max_memory_usage: '2000000000',
  // Counts stay far below 2^53.
  output_format_json_quote_64bit_integers: 0,
  // The tables joined are names of codes: splitting them over threads first costs more than the join.
  join_algorithm: 'hash',
} as const satisfies ClickHouseSettings

/** Opens the engine and makes sure that it answers. A `Problem` 503 says in a sentence why it cannot. */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const { url, log } = options
  const client = url === undefined ? await openEmbedded(options.folder) : await openServer(url, log)
  return makeEngine(client, url === undefined, log)
}

type ClientConnection = NonNullable<NonNullable<Parameters<typeof createClient>[0]>['connection']>

async function openEmbedded(folder: string): Promise<ClickHouseClient> {
  let connect: typeof import('chdb/connection').createChdbConnection
  try {
    // Loaded only here: 540 MB of binaries that a server with a vendor's key does without.
    connect = (await import('chdb/connection')).createChdbConnection
  } catch (cause) {
    throw new Problem(
      503,
      'The embedded ClickHouse engine (chdb) is not installed or does not run on this platform. It needs Linux with glibc or macOS, on x64 or arm64; elsewhere set CLICKHOUSE_URL to a ClickHouse server.',
      { cause },
    )
  }
  // The client bundles its own copy of the types that chdb implements; the two differ in a private field only.
  const client = createClient({ connection: connect({ path: folder }) as unknown as ClientConnection })
  // Once for the whole session: sent with each query, as over HTTP, they would cost it half a millisecond each.
  for (const [name, value] of Object.entries(SETTINGS)) await client.command({ query: `SET ${name} = '${value}'` })
  return client
}

async function openServer(text: string, log: Log): Promise<ClickHouseClient> {
  const url = new URL(text)
  const database = decodeURIComponent(url.pathname.slice(1)) || DEFAULT_DATABASE
  const options = {
    url: url.origin,
    username: decodeURIComponent(url.username) || 'default',
    password: decodeURIComponent(url.password),
    clickhouse_settings: SETTINGS,
    // Failures are logged here, by `toProblem`; the client would write them to standard error once more.
    log: { level: ClickHouseLogLevel.OFF },
  }
  const creator = createClient({ ...options, database: 'default' })
  try {
    await creator.command({
      query: 'CREATE DATABASE IF NOT EXISTS {database:Identifier}',
      query_params: { database },
    })
  } catch (error) {
    throw toProblem(error, log)
  } finally {
    await creator.close()
  }
  return createClient({ ...options, database })
}

function makeEngine(client: ClickHouseClient, embedded: boolean, log: Log): Engine {
  let changes = 0
  return {
    embedded,
    client,
    get changes() {
      return changes
    },
    async rows(schema, sql, params = {}) {
      try {
        // One document, not one a row: for thousands of rows it is parsed in two thirds of the time.
        const result = await client.query({ query: sql, query_params: { ...params }, format: 'JSON' })
        return v.parse(v.array(schema), (await result.json()).data)
      } catch (error) {
        throw toProblem(error, log)
      }
    },
    async run(sql, params = {}) {
      try {
        await client.command({ query: sql, query_params: { ...params } })
      } catch (error) {
        throw toProblem(error, log)
      } finally {
        changes += 1
      }
    },
    async insert(table, rows) {
      if (rows.length === 0) return
      try {
        await client.insert({ table, values: rows, format: 'JSONEachRow' })
      } catch (error) {
        throw toProblem(error, log)
      } finally {
        changes += 1
      }
    },
    close: () => client.close(),
  }
}

/** What may be told to whoever asked; the engine's own words go to the log and stay in `cause`. */
function toProblem(error: unknown, log: Log): Problem {
  if (error instanceof Problem) return error
  log.error('The scans database failed.', { error: error instanceof Error ? error : String(error) })
  return new Problem(503, 'The scans database cannot answer just now. Try again in a moment.', {
    retryAfterSeconds: 5,
    cause: error,
  })
}
