/**
 * The one door to ClickHouse: embedded in this process, in a folder, or a server by URL. Both take the same SQL.
 * Nothing else in the program imports the client.
 */
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readdirSync, statfsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { ClickHouseLogLevel, createClient, type ClickHouseClient, type ClickHouseSettings } from '@clickhouse/client'
import * as v from 'valibot'
import { Problem } from '#contract/problem.ts'
import { diskFull, isDiskFull } from '#server/disk-full.ts'
import type { Log } from '#server/log.ts'
import { withLiterals, type SqlParams } from './literals.ts'
import { requireClickHouse, serverFault } from './server-fault.ts'
import { createTurns, type Askers } from './turns.ts'

/** What answers are read from. */
export interface Reader {
  /** Rows of a SELECT, each validated by the schema. Integers of 64 bits arrive as numbers. */
  rows<Row>(schema: v.GenericSchema<unknown, Row>, sql: string, params?: SqlParams): Promise<Row[]>
}

export interface Engine extends Reader {
  /** Whether the engine runs in this process and so sees this machine's files. */
  readonly embedded: boolean
  /** How many calls of `run` and `insert` have ended, failed ones too: while it stays, this process changed nothing. */
  readonly changes: number
  /**
   * The same, with who asks: statements wanted by guests alone run after all others, and one whose askers have all gone is not
   * run.
   */
  rows<Row>(schema: v.GenericSchema<unknown, Row>, sql: string, params?: SqlParams, askers?: Askers): Promise<Row[]>
  /** To be called when somebody has come to share what waits for its turn: it may be more urgent now. */
  reconsider(): void
  /** Runs a statement that answers nothing. Settings for it stand in its SETTINGS clause. */
  run(sql: string, params?: SqlParams): Promise<void>
  /** Inserts rows; when it returns they survive the process. */
  insert(table: string, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void>
  /**
   * The client itself, for bulk loads that stream. Its failures are `ClickHouseError`, not `Problem`. It must not change
   * tables that answers are read from: `changes` does not count what it does.
   */
  readonly client: ClickHouseClient
  /** What may be told of a failure of `client` that is the database's, logged as those of all else are. */
  failure(error: unknown): Problem
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
  // A statement may name all codes that have a tag: tens of thousands, with ids as long as vendors make them.
  max_query_size: '67108864',
} as const satisfies ClickHouseSettings

/**
 * Opens the engine and makes sure that it answers. A `Problem` 503 says in a sentence why it cannot; what the system refuses
 * in the folder is thrown with its code.
 */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const { url, log } = options
  return makeEngine(url === undefined ? await openEmbedded(options.folder) : await openServer(url, log), log)
}

type ClientConnection = NonNullable<NonNullable<Parameters<typeof createClient>[0]>['connection']>

interface Opened {
  /** For bulk loads alone. */
  readonly client: ClickHouseClient
  /** For all else: each takes one statement at a time. */
  readonly sessions: readonly ClickHouseClient[]
  readonly embedded: boolean
}

/**
 * A session of the embedded engine runs one statement at a time, most of them on one core: as many are opened as there are
 * cores, but no more than leave threads of Node's own for compression and files (record 0200).
 */
const SESSIONS = Math.min(3, availableParallelism())

/** As many connections as the client opens to a server. */
const CONNECTIONS = 10

async function openEmbedded(folder: string): Promise<Opened> {
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
  const openSession = async () => {
    // The client bundles its own copy of the types that chdb implements; the two differ in a private field only.
    const client = createClient({ connection: connect({ path: folder }) as unknown as ClientConnection })
    // Once for the whole session: sent with each query, as over HTTP, they would cost it half a millisecond each.
    for (const [name, value] of Object.entries(SETTINGS)) await client.command({ query: `SET ${name} = '${value}'` })
    return client
  }
  try {
    // In a folder that others may look into, and where an earlier version has made it so that they can read it.
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    chmodSync(folder, 0o700)
    const sessions: ClickHouseClient[] = []
    while (sessions.length < SESSIONS) sessions.push(await openSession())
    return { client: await openSession(), sessions, embedded: true }
  } catch (error) {
    requireUsable(folder)
    throw error
  }
}

/** Throws what the system refuses in the folder: the engine prints it, and fails with a sentence that does not tell. */
function requireUsable(folder: string): void {
  for (const { parentPath, name } of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(parentPath, name)
    // Of the engine's links some lead nowhere.
    if (existsSync(path)) accessSync(path, constants.R_OK | constants.W_OK)
  }
  if (statfsSync(folder).bavail === 0) throw Object.assign(new Error('The disk is full.'), { code: 'ENOSPC' })
}

async function openServer(text: string, log: Log): Promise<Opened> {
  const url = new URL(text)
  const database = decodeURIComponent(url.pathname.replaceAll('/', '')) || DEFAULT_DATABASE
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
    await requireClickHouse(creator)
    await creator.command({
      query: 'CREATE DATABASE IF NOT EXISTS {database:Identifier}',
      query_params: { database },
    })
  } catch (error) {
    log.error('The scans database cannot be opened.', { error })
    throw serverFault(url, error)
  } finally {
    await creator.close()
  }
  const client = createClient({ ...options, database, max_open_connections: CONNECTIONS })
  return { client, sessions: Array.from({ length: CONNECTIONS }, () => client), embedded: false }
}

/** What is asked for everybody, or for nobody in particular: it stands with those who work. */
const THE_SERVER: Askers = [{}]

const MOST_IN_ADDRESS = 500

function isLong(value: SqlParams[string]): boolean {
  return typeof value === 'object' && value.length > MOST_IN_ADDRESS
}

function makeEngine({ client, sessions, embedded }: Opened, log: Log): Engine {
  const turns = createTurns(sessions)
  let changes = 0

  /** Asks through a session that does nothing else. */
  async function through<Answer>(
    ask: (session: ClickHouseClient) => Promise<Answer>,
    askers: Askers = THE_SERVER,
  ): Promise<Answer> {
    const turn = await turns.take(askers)
    try {
      return await ask(turn.session)
    } catch (error) {
      throw toProblem(error, log)
    } finally {
      turn.giveBack()
    }
  }

  async function change(ask: (session: ClickHouseClient) => Promise<unknown>): Promise<void> {
    try {
      await through(ask)
    } finally {
      changes += 1
    }
  }

  // The embedded engine runs statements with values apart from them one at a time, in whatever session; a server is sent them in its address,
  // where there is no room for many.
  const asked = (sql: string, params: SqlParams) =>
    embedded || Object.values(params).some(isLong)
      ? { query: withLiterals(sql, params) }
      : { query: sql, query_params: { ...params } }

  return {
    embedded,
    client,
    failure: (error) => toProblem(error, log),
    get changes() {
      return changes
    },
    rows: (schema, sql, params = {}, askers) =>
      through(async (session) => {
        // One document, not one a row: for thousands of rows it is parsed in two thirds of the time.
        const result = await session.query({ ...asked(sql, params), format: 'JSON' })
        return v.parse(v.array(schema), (await result.json()).data)
      }, askers),
    reconsider: () => turns.reconsider(),
    run: (sql, params = {}) => change((session) => session.command(asked(sql, params))),
    async insert(table, rows) {
      if (rows.length === 0) return
      await change((session) => session.insert({ table, values: rows, format: 'JSONEachRow' }))
    },
    close: async () => {
      for (const opened of new Set([client, ...sessions])) await opened.close()
    },
  }
}

/** What may be told to whoever asked; the engine's own words go to the log and stay in `cause`. */
function toProblem(error: unknown, log: Log): Problem {
  if (error instanceof Problem) return error
  log.error('The scans database failed.', { error })
  if (isDiskFull(error)) return diskFull(error)
  return new Problem(503, 'The scans database cannot answer just now. Try again in a moment.', {
    retryAfterSeconds: 5,
    cause: error,
  })
}
