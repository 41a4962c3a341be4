import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** Answers with JSON that no cache keeps: figures go stale and may be confidential (decision 0032). */
export function answerJson(c: Context, body: unknown, status: ContentfulStatusCode = 200): Response {
  const text = JSON.stringify(body)
  return c.body(text, status, {
    'Content-Type': 'application/json; charset=utf-8',
    // Known, so that the compression leaves small answers as they are.
    'Content-Length': String(Buffer.byteLength(text)),
    'Cache-Control': 'no-store',
  })
}
