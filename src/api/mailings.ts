import { queryOptions, type QueryClient, type UseMutationOptions } from '@tanstack/react-query'
import { mailingsAnswer, type MailingsOfReport } from '#contract/mailing-answers.ts'
import type { MailingInput } from '#contract/mailings.ts'
import { REPORTS_PATH } from '#contract/report-answers.ts'
import { checked, getJson } from './client.ts'
import { LINKS_KEY } from './links-key.ts'
import { asFigures } from './queries.ts'
import { send } from './send.ts'

const pathOf = (id: string) => `${REPORTS_PATH}/${encodeURIComponent(id)}/mailings`
const keyOf = (id: string) => ['mailings', id]

/** A mail takes a second or two; one that waits for its next try takes minutes. */
const SENDING_MS = 2_000
const WAITING_MS = 30_000

/** What would be sent of a version, and what has become of all that was; asked for again as long as something is on its way. */
export function mailingsQuery(id: string, version: number) {
  return queryOptions({
    queryKey: [...keyOf(id), version],
    queryFn: async ({ signal }) => parsed(await getJson(`${pathOf(id)}?version=${version}`, signal)),
    ...asFigures,
    refetchInterval: ({ state }) => lookAgainIn(state.data),
  })
}

function lookAgainIn(told: MailingsOfReport | undefined): number | false {
  const mails = told?.mailings.flatMap((mailing) => mailing.mails) ?? []
  if (mails.some(({ state, attempts }) => state === 'sending' || (state === 'waiting' && attempts === 0))) {
    return SENDING_MS
  }
  return mails.some(({ state }) => state === 'waiting') ? WAITING_MS : false
}

export function sendReport(client: QueryClient, id: string): UseMutationOptions<MailingsOfReport, Error, MailingInput> {
  return {
    mutationFn: async (input) => parsed(await send('POST', pathOf(id), input)),
    onSuccess: (told, { version }) => {
      client.setQueryData(mailingsQuery(id, version).queryKey, told)
      lookAtLinks(client)
    },
  }
}

/** Tries again what has failed of a mailing. */
export function retryMailing(client: QueryClient, id: string): UseMutationOptions<unknown, Error, string> {
  return {
    mutationFn: (mailing) => send('POST', `${pathOf(id)}/${encodeURIComponent(mailing)}/retry`, {}),
    onSuccess: () => {
      lookAtLinks(client)
      return client.invalidateQueries({ queryKey: keyOf(id) })
    },
  }
}

/** A mailing may have made one. */
function lookAtLinks(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: LINKS_KEY })
}

function parsed(body: unknown): MailingsOfReport {
  return checked(mailingsAnswer, 'mailings', body).data
}
