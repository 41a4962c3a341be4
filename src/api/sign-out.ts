import { envelope } from '#contract/answers.ts'
import { SESSION_PATH, signedOut } from '#contract/session.ts'
import { checked } from './client.ts'
import { send } from './send.ts'

/** Ends the session. Answers the address to go to then, which may be another site's. Throws `RequestError`. */
export async function signOut(): Promise<string> {
  return checked(envelope(signedOut), 'session', await send('DELETE', SESSION_PATH)).data.next
}
