import { OPEN_EMBED_PATH, openedEmbedAnswer, type OpenedEmbed } from '#contract/opened-embed.ts'
import { checked } from './client.ts'
import { send } from './send.ts'

/** What the embed of an id shows to whoever has the token. Throws `RequestError`. */
export async function openEmbed(id: string, token: string): Promise<OpenedEmbed> {
  return checked(openedEmbedAnswer, 'embed', await send('POST', OPEN_EMBED_PATH, { id, token }, token)).data
}
