import { queryOptions } from '@tanstack/react-query'
import { KEYS_PATH, keyMadeAnswer, keysAnswer, type ApiKey, type KeyInput, type KeyMade } from '#contract/keys.ts'
import { checked, getJson } from './client.ts'
import { asFigures } from './queries.ts'
import { send } from './send.ts'

export const KEYS_KEY = ['keys']

/** All API keys, newest first. Others, and the command line, may make and revoke some meanwhile: asked for as figures are. */
export function keysQuery() {
  return queryOptions({
    queryKey: KEYS_KEY,
    queryFn: async ({ signal }): Promise<readonly ApiKey[]> =>
      checked(keysAnswer, 'keys', await getJson(KEYS_PATH, signal)).data,
    ...asFigures,
  })
}

/** The key with its secret, which nobody can be told again. Throws `RequestError`, as below. */
export async function makeKey(input: KeyInput): Promise<KeyMade> {
  return checked(keyMadeAnswer, 'keys', await send('POST', KEYS_PATH, input)).data
}

/** Ends it for good, at once. */
export async function revokeKey(id: string): Promise<void> {
  await send('DELETE', `${KEYS_PATH}/${encodeURIComponent(id)}`)
}
