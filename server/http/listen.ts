/** Opens the port, and closes it so that answers under way still arrive. */
import { maxHeaderSize, STATUS_CODES, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, Hono } from 'hono'

/** Listening failed for a reason that the person who starts the server can mend. */
export class ListenError extends Error {
  override readonly name = 'ListenError'
}

/** Serves the app. Port 0 takes any free one; the address tells which. */
export async function listen(app: Hono, host: string, port: number): Promise<{ server: ServerType; address: string }> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  server.on('clientError', answerUnreadable)
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(toListenError(error, host, port)))
    server.listen(port, host, resolve)
  })
  const taken = (server.address() as AddressInfo).port
  return { server, address: `http://${host.includes(':') ? `[${host}]` : host}:${taken}` }
}

/** How this machine itself reaches a server that listens at the address: one that listens everywhere does so here too. */
export function addressHere(address: string): string {
  return address.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:')
}

function toListenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new ListenError(
        `Port ${port} on ${host} is in use, perhaps by another Scanboard. Stop that program or set PORT to another port.`,
      )
    case 'EACCES':
      return new ListenError(`This user may not listen on port ${port}. Set PORT to one above 1023.`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new ListenError(`HOST is "${host}", which is not an address of this machine. Set HOST to one that is.`)
    default:
      return error
  }
}

/** What no route hears of, for Node cannot read it. Its own answer would have no body. */
function answerUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable) {
    socket.destroy()
    return
  }
  const [status, message] = refusalOf(error)
  const body = JSON.stringify({ status, message, data: null })
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ]
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy())
}

function refusalOf({ code }: NodeJS.ErrnoException): [status: number, message: string] {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return [431, `The address and the headers are too long: together they may have ${maxHeaderSize} bytes.`]
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return [408, 'The request did not arrive in time. Send it again.']
    default:
      return [400, 'This is no request of HTTP. Check its method, its address and its headers.']
  }
}

/** The other end of the connection that a request came by. */
export function remoteAddressOf(c: Context): string | undefined {
  return getConnInfo(c).remote.address
}

const GRACE_MS = 10_000
const IDLE_CHECK_MS = 50

/** Takes no more connections, lets requests under way end, and cuts off what takes longer than the grace. */
export async function closeServer(server: ServerType, graceMs = GRACE_MS): Promise<void> {
  const closed = new Promise<void>((resolve) => void server.close(() => resolve()))
  if (!('closeIdleConnections' in server)) return closed
  const deadline = setTimeout(() => server.closeAllConnections(), graceMs)
  // Node closes the connections that are idle now; those that become idle when their answer has left would stay open
  // until the browser or a timeout lets go of them.
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS)
  await closed
  clearTimeout(deadline)
  clearInterval(idle)
}
