import { getAnswer } from './client.ts'

/**
 * Asks our own server to change something. Answers with what it says, which is not checked; undefined where it says
 * nothing. Throws `RequestError`. What was sent is never sent again by itself: it may have arrived.
 */
export async function send(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, body?: object): Promise<unknown> {
  const response = await getAnswer(url, undefined, {
    method,
    ...(body && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  })
  return response.json().catch(() => undefined)
}
