import * as v from 'valibot'
import { envelope } from '#contract/answers.ts'
import { SESSION_PATH, signedOut } from '#contract/session.ts'
import { unreadable } from './client.ts'
import { send } from './send.ts'

/** Ends the session. Answers the address to go to then, which may be another site's. Throws `RequestError`. */
export async function signOut(): Promise<string> {
  const answer = v.safeParse(envelope(signedOut), await send('DELETE', SESSION_PATH))
  if (!answer.success) throw unreadable('session', v.summarize(answer.issues))
  return answer.output.data.next
}
