import { Agent, get } from 'node:http'
import { createConnection } from 'node:net'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { closeServer, listen } from './listen.ts'

/** Asks over a connection that is kept open, as browsers do. */
function ask(address: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    get(address, { agent }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      answer.on('end', () => resolve(text))
    }).on('error', reject)
  })
}

test('a server that closes lets the request under way end, takes no other, and does not wait for idle browsers', async () => {
  const begun = Promise.withResolvers<void>()
  const finish = Promise.withResolvers<string>()
  const app = new Hono()
  app.get('/quick', (c) => c.text('quick'))
  app.get('/slow', async (c) => {
    begun.resolve()
    return c.text(await finish.promise)
  })
  const { server, address } = await listen(app, '127.0.0.1', 0)
  // Both longer than this test may take: a server that waited for its idle connections would fail it.
  const long = 600_000
  if ('keepAliveTimeout' in server) server.keepAliveTimeout = long
  const agent = new Agent({ keepAlive: true })
  expect(await ask(`${address}/quick`, agent)).toBe('quick')
  const underWay = ask(`${address}/slow`, agent)
  await begun.promise

  const closed = closeServer(server, long)
  const late = createConnection(Number(new URL(address).port), '127.0.0.1')
  await expect(once(late, 'connect')).rejects.toMatchObject({ code: 'ECONNREFUSED' })

  finish.resolve('done')
  expect(await underWay).toBe('done')
  await closed
  agent.destroy()
})

test('port 0 takes a free port and says which', async () => {
  const { server, address } = await listen(new Hono(), '127.0.0.1', 0)
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d+$/)
  await closeServer(server)
})

test.each([
  [
    'GET',
    `/${'a'.repeat(20_000)}`,
    431,
    'The address and the headers are too long: together they may have 16384 bytes.',
  ],
  ['FOO', '/', 400, 'This is no request of HTTP. Check its method, its address and its headers.'],
])('%s that cannot be read is refused as any other failure: with a sentence', async (method, path, status, message) => {
  const { server, address } = await listen(new Hono(), '127.0.0.1', 0)
  const socket = createConnection(Number(new URL(address).port), '127.0.0.1')
  socket.write(`${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`)
  const [head, body] = (await text(socket)).split('\r\n\r\n')
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(head).toContain('Content-Type: application/json')
  expect(JSON.parse(body!)).toEqual({ status, message, data: null })
  await closeServer(server)
})

test('a port in use is told with what to do', async () => {
  const { server, address } = await listen(new Hono(), '127.0.0.1', 0)
  const port = Number(new URL(address).port)
  await expect(listen(new Hono(), '127.0.0.1', port)).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is in use, perhaps by another Scanboard. Stop that program or set PORT to another port.`,
  )
  await closeServer(server)
})

test('a host that is not this machine’s is told by name', async () => {
  await expect(listen(new Hono(), '192.0.2.1', 0)).rejects.toThrow('HOST is "192.0.2.1"')
})
