/** In which forms an answer may be sent. */
import { promisify } from 'node:util'
import { zstdCompress } from 'node:zlib'
import type { Context, MiddlewareHandler } from 'hono'
import { parseAccept } from 'hono/utils/accept'

/** Whether whoever asks takes answers in this encoding. */
export function takesEncoding(c: Context, encoding: string): boolean {
  const accepted = parseAccept(c.req.header('Accept-Encoding') ?? '')
  const named = accepted.find(({ type }) => type === encoding) ?? accepted.find(({ type }) => type === '*')
  return named !== undefined && named.q > 0
}

/** Smaller ones fit into a packet or two as they are. */
const LEAST_BYTES = 1024

const compressed = promisify(zstdCompress)

/**
 * Sends answers in JSON as Zstandard to whoever takes that, which browsers of today do: a long list is a quarter smaller
 * than with gzip, and done in a fifth of the time (record 0201). Others are left to what stands before it.
 */
export const zstandard: MiddlewareHandler = async (c, next) => {
  await next()
  const { headers, body } = c.res
  const isJson = headers.get('Content-Type')?.startsWith('application/json')
  // Of an answer that comes bit by bit no length is known, and none of it is to be held back.
  const bytes = Number(headers.get('Content-Length') ?? 0)
  if (!isJson || bytes < LEAST_BYTES || body === null || headers.has('Content-Encoding')) return
  if (c.req.method === 'HEAD' || !takesEncoding(c, 'zstd')) return
  // Told the size, it takes no more memory than that needs: without, a small answer costs six times as much work.
  const sent = await compressed(await c.res.arrayBuffer(), { pledgedSrcSize: bytes })
  c.res = new Response(sent, c.res)
  c.res.headers.set('Content-Encoding', 'zstd')
  c.res.headers.set('Content-Length', String(sent.byteLength))
  c.res.headers.append('Vary', 'Accept-Encoding')
}
