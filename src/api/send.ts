import { PASS_HEADER } from '#contract/pass.ts'
import { getAnswer } from './client.ts'

/**
 * Asks our own server to change something. Answers with what it says, which is not checked; undefined where it says
 * nothing. Throws `RequestError`. What was sent is never sent again by itself: it may have arrived. `pass` is shown in place of
 * the page's own.
 */
export async function send(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  body?: object,
  pass?: string,
): Promise<unknown> {
  const response = await getAnswer(url, undefined, {
    method,
    headers: {
      ...(body && { 'content-type': 'application/json' }),
      ...(pass !== undefined && { [PASS_HEADER]: pass }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  return response.json().catch(() => undefined)
}
