import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { findingsAnswer, type Finding } from '#contract/embed-doctor.ts'
import {
  LINKS_PATH,
  linkAnswer,
  linkMadeAnswer,
  linksAnswer,
  type Link,
  type LinkChange,
  type LinkInput,
  type LinkMade,
} from '#contract/links.ts'
import { checked, getJson } from './client.ts'
import { LINKS_KEY } from './links-key.ts'
import { asFigures } from './queries.ts'
import { send } from './send.ts'

/** All links but those in older mails, newest first. Others may make and revoke some meanwhile: asked for as figures are. */
export function linksQuery() {
  return queryOptions({
    queryKey: LINKS_KEY,
    queryFn: async ({ signal }): Promise<readonly Link[]> =>
      checked(linksAnswer, 'links', await getJson(LINKS_PATH, signal)).data,
    ...asFigures,
  })
}

/** All links that show a report, newest first. */
export function linksToReportQuery(reportId: string) {
  return queryOptions({
    queryKey: [...LINKS_KEY, reportId],
    queryFn: async ({ signal }): Promise<readonly Link[]> =>
      checked(linksAnswer, 'links', await getJson(`${LINKS_PATH}?report=${encodeURIComponent(reportId)}`, signal)).data,
    ...asFigures,
  })
}

/** The link and its token, which nobody can be told again. Throws `RequestError`, as all below. */
export async function makeLink(input: LinkInput): Promise<LinkMade> {
  return checked(linkMadeAnswer, 'links', await send('POST', LINKS_PATH, input)).data
}

/** Puts it as it is then in its place, in each list that has it. */
export async function changeLink(client: QueryClient, id: string, change: LinkChange): Promise<Link> {
  const changed = checked(linkAnswer, 'links', await send('PATCH', pathOf(id), change)).data
  client.setQueriesData<readonly Link[]>({ queryKey: LINKS_KEY }, (all) =>
    all?.map((one) => (one.id === id ? changed : one)),
  )
  return changed
}

/** Gives it a new address; the one before shows nothing any more. */
export async function readdressLink(id: string): Promise<LinkMade> {
  return checked(linkMadeAnswer, 'links', await send('POST', `${pathOf(id)}/address`, {})).data
}

export async function revokeLink(id: string): Promise<void> {
  await send('DELETE', pathOf(id))
}

/** What the server finds at a page that is to show the link in a frame. */
export async function lookForLinkAtPage(
  id: string,
  asked: { readonly page: string; readonly html?: string },
): Promise<readonly Finding[]> {
  return checked(findingsAnswer, 'links', await send('POST', `${pathOf(id)}/look-at-page`, asked)).data.findings
}

function pathOf(id: string): string {
  return `${LINKS_PATH}/${encodeURIComponent(id)}`
}
