/**
 * The embedded engine behind as much of ClickHouse's HTTP interface as `@clickhouse/client` speaks, so that the way by
 * `CLICKHOUSE_URL` is tested with a real engine at its end.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { Session } from 'chdb'

export interface HttpFront {
  /** With user, password and database. */
  readonly url: string
  close(): Promise<void>
}

const USER = 'reader'
const PASSWORD = 'p@ss/word'

export async function startHttpFront(folder: string): Promise<HttpFront> {
  const session = new Session(folder)
  const server = createServer((request, response) => {
    void answer(session, request, response)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/board`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => {
        server.close(resolve)
      })
      session.close()
    },
  }
}

async function answer(session: Session, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await bodyOf(request)
  try {
    if (request.headers.authorization !== `Basic ${btoa(`${USER}:${PASSWORD}`)}`) {
      throw new Error('Code: 516. DB::Exception: reader: Authentication failed. (AUTHENTICATION_FAILED)')
    }
    const search = new URL(request.url ?? '/', 'http://localhost').searchParams
    const result = await run(session, search, body)
    response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(result)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const code = /^Code: (\d+)/.exec(message)?.[1] ?? '1002'
    response.writeHead(code === '516' ? 403 : 500, { 'x-clickhouse-exception-code': code }).end(message)
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  return (request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString()
}

/** What belongs to HTTP and is no setting of the engine. */
const TRANSPORT = /^(query|query_id|session_id|database|wait_end_of_query|enable_http_compression|param_.*)$/

async function run(session: Session, search: URLSearchParams, body: string): Promise<Uint8Array> {
  const database = search.get('database') ?? 'default'
  const settings = [...search]
    .filter(([name]) => !TRANSPORT.test(name))
    .map(([name, value]) => `SET ${name} = '${value}'; `)
  // As over the wire: the value is the text that a parameter's type is read from.
  const params = [...search]
    .filter(([name]) => name.startsWith('param_'))
    .map(([name, value]) => `SET ${name} = '${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'; `)
  const query = search.get('query')
  const statement = query === null ? body : `${query}\n${body}`
  const result = await session.queryAsync(`USE ${database}; ${settings.join('')}${params.join('')}${statement}`)
  return result.bytes()
}
