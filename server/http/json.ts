import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** Answers with JSON that no cache keeps: figures go stale and may be confidential (decision 0032). */
export function answerJson(c: Context, body: unknown, status: ContentfulStatusCode = 200): Response {
  return answerBytes(c, Buffer.from(JSON.stringify(body)), status)
}

/**
 * The same for a successful answer. A list of 50,000 codes takes a fifth of a second to write out, in which nobody else is
 * answered: of data that cannot change, as sources share it, the bytes are kept as long as the data is. Each row of a list
 * stands on a line of its own, so that whoever reads a long one can do it in portions (record 0199).
 */
export function answerData(c: Context, data: object, meta?: object): Response {
  const before = Buffer.from('{"status":200,"message":"Success","data":')
  const behind = Buffer.from(meta === undefined ? '}' : `,"meta":${JSON.stringify(meta)}}`)
  return answerBytes(c, Buffer.concat([before, bytesOf(data), behind]), 200)
}

/** The same where the list is a part of the data: the bytes of its rows are kept as long as these are. */
export function answerRows(
  c: Context,
  { rows, ...data }: { readonly rows: readonly unknown[] },
  meta: unknown,
): Response {
  const [before, behind] = JSON.stringify({ status: 200, message: 'Success', data: { ...data, rows: [] }, meta }).split(
    '"rows":[]',
  )
  return answerBytes(c, Buffer.concat([Buffer.from(`${before}"rows":`), bytesOf(rows), Buffer.from(behind!)]), 200)
}

const written = new WeakMap<object, Buffer>()

function bytesOf(data: object): Buffer {
  const known = written.get(data)
  if (known !== undefined) return known
  const bytes = Array.isArray(data) ? listBytes(data) : Buffer.from(JSON.stringify(data))
  if (Object.isFrozen(data)) written.set(data, bytes)
  return bytes
}

/** Row by row: most have no letters beyond Latin ones, which takes two thirds of the time that one text of all of them does. */
function listBytes(rows: readonly unknown[]): Buffer<ArrayBuffer> {
  const lines = rows.map((row, place) => Buffer.from(`${place === 0 ? '' : ','}\n${JSON.stringify(row)}`))
  return Buffer.concat([Buffer.from('['), ...lines, Buffer.from('\n]')])
}

function answerBytes(c: Context, bytes: Buffer<ArrayBuffer>, status: ContentfulStatusCode): Response {
  return c.body(bytes, status, {
    'Content-Type': 'application/json; charset=utf-8',
    // Known, so that the compression leaves small answers as they are.
    'Content-Length': String(bytes.byteLength),
    'Cache-Control': 'no-store',
  })
}
