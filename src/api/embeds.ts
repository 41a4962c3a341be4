import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { findingsAnswer, type Finding } from '#contract/embed-doctor.ts'
import {
  embedAnswer,
  embedMadeAnswer,
  embedsAnswer,
  previewAnswer,
  type Embed,
  type EmbedMade,
} from '#contract/embed-answers.ts'
import type { EmbedChange, EmbedClaims, EmbedInput } from '#contract/embeds.ts'
import { EMBEDS_PATH } from '#contract/opened-embed.ts'
import { checked, getJson } from './client.ts'
import { asFigures } from './queries.ts'
import { send } from './send.ts'

export const EMBEDS_KEY = ['embeds']

/** All embeds, newest first. Others may make and end some meanwhile: asked for as figures are. */
export function embedsQuery() {
  return queryOptions({
    queryKey: EMBEDS_KEY,
    queryFn: async ({ signal }): Promise<readonly Embed[]> =>
      checked(embedsAnswer, 'embeds', await getJson(EMBEDS_PATH, signal)).data,
    ...asFigures,
  })
}

/** The embed and its secret, which nobody can be told again. Throws `RequestError`, as all below. */
export async function makeEmbed(input: EmbedInput): Promise<EmbedMade> {
  return checked(embedMadeAnswer, 'embeds', await send('POST', EMBEDS_PATH, input)).data
}

/** Puts it as it is then in its place in the list. */
export async function changeEmbed(client: QueryClient, id: string, change: EmbedChange): Promise<Embed> {
  const changed = checked(embedAnswer, 'embeds', await send('PATCH', pathOf(id), change)).data
  client.setQueryData<readonly Embed[]>(EMBEDS_KEY, (all) => all?.map((one) => (one.id === id ? changed : one)))
  return changed
}

/** Gives it another secret; tokens signed with the one before open nothing any more. */
export async function renewSecret(id: string): Promise<EmbedMade> {
  return checked(embedMadeAnswer, 'embeds', await send('POST', `${pathOf(id)}/secret`, {})).data
}

export async function endEmbed(id: string): Promise<void> {
  await send('DELETE', pathOf(id))
}

/** A token as the host's server would sign it, good for ten minutes. */
export async function previewToken(id: string, claims: Pick<EmbedClaims, 'show' | 'locked'>): Promise<string> {
  return checked(previewAnswer, 'embeds', await send('POST', `${pathOf(id)}/preview`, claims)).data.token
}

/** What the server finds at the page that embeds. */
export async function lookAtPage(
  id: string,
  asked: { readonly page: string; readonly html?: string },
): Promise<readonly Finding[]> {
  return checked(findingsAnswer, 'embeds', await send('POST', `${pathOf(id)}/look-at-page`, asked)).data.findings
}

export async function checkToken(id: string, token: string): Promise<readonly Finding[]> {
  return checked(findingsAnswer, 'embeds', await send('POST', `${pathOf(id)}/check-token`, { token })).data.findings
}

function pathOf(id: string): string {
  return `${EMBEDS_PATH}/${encodeURIComponent(id)}`
}
