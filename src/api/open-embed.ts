import * as v from 'valibot'
import { OPEN_EMBED_PATH, openedEmbedAnswer, type OpenedEmbed } from '#contract/opened-embed.ts'
import { unreadable } from './client.ts'
import { send } from './send.ts'

/** What the embed of an id shows to whoever has the token. Throws `RequestError`. */
export async function openEmbed(id: string, token: string): Promise<OpenedEmbed> {
  const answer = v.safeParse(openedEmbedAnswer, await send('POST', OPEN_EMBED_PATH, { id, token }, token))
  if (!answer.success) throw unreadable('embed', v.summarize(answer.issues))
  return answer.output.data
}
