import type { Hono } from 'hono'
import { PASS_HEADER } from '#contract/pass.ts'

export interface SentAnswer<Data> {
  readonly status: number
  readonly message: string
  readonly data: Data
}

/**
 * Sends as a page of the dashboard on this machine does, as a guest where there is a pass, and reads the JSON; of an answer
 * without a body the status alone.
 */
export async function sendJson<Data>(
  app: Hono,
  method: string,
  path: string,
  body?: object,
  pass?: string,
): Promise<SentAnswer<Data>> {
  const answer = await app.request(`http://127.0.0.1:4310${path}`, {
    method,
    headers: {
      Host: '127.0.0.1:4310',
      'Content-Type': 'application/json',
      ...(pass !== undefined && { [PASS_HEADER]: pass }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  return { ...(JSON.parse((await answer.text()) || '{}') as SentAnswer<Data>), status: answer.status }
}
