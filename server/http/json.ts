import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** Answers with JSON that no cache keeps: figures go stale and may be confidential (decision 0032). */
export function answerJson(c: Context, body: unknown, status: ContentfulStatusCode = 200): Response {
  return answerText(c, JSON.stringify(body), status)
}

/**
 * The same for a successful answer. A list of 50,000 codes takes a fifth of a second to write out, in which nobody else is
 * answered: of data that cannot change, as sources share it, the text is kept as long as the data is. Each row of a list
 * stands on a line of its own, so that whoever reads a long one can do it in portions (record 0199).
 */
export function answerData(c: Context, data: object, meta: unknown): Response {
  return answerText(c, `{"status":200,"message":"Success","data":${textOf(data)},"meta":${JSON.stringify(meta)}}`, 200)
}

const texts = new WeakMap<object, string>()

function textOf(data: object): string {
  const known = texts.get(data)
  if (known !== undefined) return known
  const text = Array.isArray(data)
    ? `[\n${data.map((row) => JSON.stringify(row)).join(',\n')}\n]`
    : JSON.stringify(data)
  if (Object.isFrozen(data)) texts.set(data, text)
  return text
}

function answerText(c: Context, text: string, status: ContentfulStatusCode): Response {
  return c.body(text, status, {
    'Content-Type': 'application/json; charset=utf-8',
    // Known, so that the compression leaves small answers as they are.
    'Content-Length': String(Buffer.byteLength(text)),
    'Cache-Control': 'no-store',
  })
}
