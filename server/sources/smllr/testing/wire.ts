/** How answers go over the wire, right and wrong. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { FaultRule } from './faults.ts'

export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  /** Whether answers may be packed where the other side takes that. */
  readonly packs: boolean
}

/** Small answers are not worth the packing. */
const PACKED_FROM = 1400

export function sendJson({ request, response, packs }: Exchange, status: number, text: string): void {
  response.setHeader('Content-Type', 'application/json; charset=utf-8')
  if (!packs || text.length < PACKED_FROM || !String(request.headers['accept-encoding']).includes('gzip')) {
    response.writeHead(status).end(text)
    return
  }
  response.setHeader('Content-Encoding', 'gzip')
  response.writeHead(status).end(gzipSync(text, { level: 1 }))
}

export function refuse(exchange: Exchange, status: number, message: string): void {
  sendJson(exchange, status, JSON.stringify({ status, message, data: null }))
}

/** Refuses for no reason but that it was told to. */
export function refuseAs({ fault, retryAfterSeconds }: FaultRule, exchange: Exchange): void {
  const { response } = exchange
  if (retryAfterSeconds !== undefined) response.setHeader('Retry-After', retryAfterSeconds)
  if (fault === 'redirect') {
    response.writeHead(302, { Location: 'http://127.0.0.1:9/elsewhere' }).end()
    return
  }
  const status = Number(fault)
  // What stands before a server that is down answers in its own way.
  if ([502, 503, 504].includes(status)) {
    response.writeHead(status, { 'Content-Type': 'text/html' }).end(PAGE)
    return
  }
  refuse(exchange, status, MESSAGES[status] ?? 'Internal server error')
}

const MESSAGES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Invalid API key',
  403: 'Your plan does not include reporting',
  404: 'Not found',
  429: 'Too many requests',
}

const PAGE = '<!doctype html>\n<html><head><title>Back soon</title></head><body><h1>Back soon</h1></body></html>\n'

const DRIP_MS = 20

/** Sends the right answer in a wrong way, or nothing. */
export function sendWrongly({ fault }: FaultRule, exchange: Exchange, text: string): void {
  const { response } = exchange
  switch (fault) {
    case 'timeout':
      return
    case 'reset':
      response.socket?.resetAndDestroy()
      return
    case 'html':
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(PAGE)
      return
    case 'truncated':
      sendJson(exchange, 200, text.slice(0, Math.floor(text.length / 2)))
      return
    case 'no data':
      sendJson(exchange, 200, JSON.stringify({ status: 200, message: 'Success' }))
      return
    case 'broken off':
      response.writeHead(200, { 'Content-Length': Buffer.byteLength(text) })
      response.write(text.slice(0, Math.floor(text.length / 2)), () => response.socket?.destroy())
      return
    case 'slow body':
      drip(response, text)
      return
    case 'too large':
      flood(response)
      return
    default:
      throw new Error(`There is no way to send "${fault}".`)
  }
}

/** Character after character. */
function drip(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) })
  const bytes = Buffer.from(text)
  let sent = 0
  const timer = setInterval(() => {
    response.write(bytes.subarray(sent, ++sent))
    if (sent === bytes.length) response.end()
  }, DRIP_MS)
  response.on('close', () => clearInterval(timer))
}

/** JSON without an end. */
function flood(response: ServerResponse): void {
  const chunk = Buffer.alloc(1024 * 1024, ' ')
  const pour = () => {
    while (!response.destroyed && response.write(chunk));
  }
  response.writeHead(200, { 'Content-Type': 'application/json' })
  response.on('drain', pour)
  pour()
}
