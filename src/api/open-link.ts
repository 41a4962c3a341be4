import { OPEN_LINK_PATH, openedLinkAnswer, type OpenedLink } from '#contract/links.ts'
import { checked } from './client.ts'
import { send } from './send.ts'

/** What the link of a token shows. Throws `RequestError`; one with the door `password` where that is needed, or wrong. */
export async function openLink(token: string, password?: string): Promise<OpenedLink> {
  const body = await send('POST', OPEN_LINK_PATH, { token, ...(password !== undefined && { password }) })
  return checked(openedLinkAnswer, 'link', body).data
}
