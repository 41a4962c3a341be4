import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, it } from 'vitest'
import type { LogFields } from '#server/log.ts'
import { silentLog } from '#server/testing/silent-log.ts'
import { describeReportSource } from '#server/sources/conformance.ts'
import { openEngine } from './engine.ts'
import { fill } from './testing/fill.ts'
import { temporaryFolder } from './testing/folder.ts'
import { startHttpFront } from './testing/http-front.ts'
import { openWarehouse } from './warehouse.ts'

const folder = temporaryFolder()
const front = await startHttpFront(`${folder.path}/server`)
afterAll(async () => {
  await front.close()
  folder.remove()
})

describeReportSource(
  'A ClickHouse server by URL',
  async (fixture, clock) => {
    const warehouse = await openWarehouse({
      dataFolder: `${folder.path}/data`,
      clickhouseUrl: front.url,
      clock,
      log: silentLog,
    })
    await fill(warehouse, fixture)
    return warehouse.source
  },
  // The SQL is the one that the embedded engine is asked; here it is the way there that is tested.
  { each: 4 },
)

describe('A ClickHouse server that two write to', { timeout: 120_000 }, () => {
  const open = (name: string) =>
    openWarehouse({
      dataFolder: `${folder.path}/${name}`,
      clickhouseUrl: `${front.url}_shared`,
      clock: () => 0,
      log: silentLog,
    })

  it('shows to the one what the other has brought in', async () => {
    const reader = await open('reader')
    const writer = await open('writer')
    expect((await reader.source.qrs()).data).toEqual([])
    await writer.load.upsertDimensions({ qrs: [{ id: 'menu', title: 'Menu' }] })
    expect((await reader.source.qrs()).data).toMatchObject([{ id: 'menu', title: 'Menu' }])
    await writer.load.upsertDimensions({ qrs: [{ id: 'menu', title: 'Tonight' }] })
    expect((await reader.source.qrs()).data).toMatchObject([{ id: 'menu', title: 'Tonight' }])
    await reader.close()
    await writer.close()
  })
})

describe('A ClickHouse server that cannot be used', () => {
  const lines: string[] = []
  const keep = (message: string, fields: LogFields = {}) => {
    lines.push(`${message} ${Object.values(fields).map(String).join(' ')}`)
  }
  const log = { ...silentLog, error: keep, warn: keep }

  const faultOf = async (url: string) => {
    const error = await openEngine({ folder: folder.path, url, log }).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ status: 503 })
    const { message } = error as Error
    expect(`${message} ${lines.join(' ')}`).not.toContain('secret')
    return message
  }
  const answering = async (answer: RequestListener) => {
    const server = createServer(answer).listen(0, '127.0.0.1')
    await once(server, 'listening')
    return { port: (server.address() as AddressInfo).port, server }
  }

  it('says that it refuses the user or the password, and tells neither', async () => {
    const { host } = new URL(front.url)
    expect(await faultOf(front.url.replace('reader:', 'reader:secret-'))).toBe(
      `The ClickHouse at ${host} refuses the user or the password in CLICKHOUSE_URL. Correct them; in an address @ is written %40, / is %2F and % is %25.`,
    )
    expect(lines.join('\n')).toContain('Authentication failed')
  })

  it('says that nobody listens', async () => {
    expect(await faultOf('http://reader:secret@127.0.0.1:9/board')).toBe(
      'Nothing answers at 127.0.0.1:9, where CLICKHOUSE_URL leads. Start ClickHouse there, or correct host and port: its HTTP interface listens at 8123 as a rule.',
    )
  })

  it('says that there is no such host', async () => {
    expect(await faultOf('http://reader:secret@clickhouse.invalid:8123/board')).toMatch(
      /^There is no host clickhouse\.invalid, which CLICKHOUSE_URL names/,
    )
  })

  it.each([
    ['a page', (_request, response) => response.end('<title>Welcome to nginx!</title>')],
    ['a page that says no', (_request, response) => response.writeHead(404).end('Not Found')],
    ['nothing that is HTTP', (request) => request.socket.end('\x00\x01')],
  ] satisfies [string, RequestListener][])('says that %s is no ClickHouse', async (_what, listener) => {
    const { port, server } = await answering(listener)
    expect(await faultOf(`http://reader:secret@127.0.0.1:${port}/board`)).toMatch(
      new RegExp(`^What answers at 127\\.0\\.0\\.1:${port}, where CLICKHOUSE_URL leads, is no ClickHouse over HTTP\\.`),
    )
    server.close()
  })

  it('says what else ClickHouse refuses by its name', async () => {
    const { port, server } = await answering((_request, response) => {
      response
        .writeHead(500, { 'x-clickhouse-exception-code': '497' })
        .end('Code: 497. DB::Exception: reader: Not enough privileges. (ACCESS_DENIED) (version 25.8.1.1)')
    })
    expect(await faultOf(`http://reader:secret@127.0.0.1:${port}/board`)).toContain(
      'refuses to make or open the database: ACCESS_DENIED.',
    )
    server.close()
  })
})
