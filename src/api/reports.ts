import { queryOptions, type QueryClient, type UseMutationOptions } from '@tanstack/react-query'
import {
  REPORTS_PATH,
  reportAnswer,
  reportsAnswer,
  type ReportDetail,
  type ReportListed,
} from '#contract/report-answers.ts'
import type { NewReport, ReportEdits } from '#contract/reports.ts'
import { SESSION_PATH } from '#contract/session.ts'
import { checked, getAnswer, getJson } from './client.ts'
import { FRESH_MS, asFigures, repeats } from './queries.ts'
import { send } from './send.ts'

const LIST = 'reports'
const ONE = 'report'

const pathOf = (id: string) => `${REPORTS_PATH}/${encodeURIComponent(id)}`

/** All reports, the newest first. */
export function reportsQuery() {
  return queryOptions({
    queryKey: [LIST],
    queryFn: async ({ signal }): Promise<readonly ReportListed[]> =>
      checked(reportsAnswer, LIST, await getJson(REPORTS_PATH, signal)).data,
    staleTime: FRESH_MS,
    ...repeats,
  })
}

/** One version of a report, the newest where none is named. */
export function clientReportQuery(id: string, version?: number) {
  return queryOptions({
    queryKey: [ONE, id, version ?? 'newest'],
    queryFn: async ({ signal }) =>
      parsed(await getJson(`${pathOf(id)}${version === undefined ? '' : `?version=${version}`}`, signal)),
    // What is approved does not change; of a draft the server says so where somebody else has changed it.
    staleTime: FRESH_MS,
    ...repeats,
  })
}

/** `content`: the bytes that were hashed. */
export type ReportFile = 'csv' | 'pdf' | 'content'

/** Address of the file of a version. */
export function reportFileHref(id: string, version: number, kind: ReportFile): string {
  return `${pathOf(id)}/${kind}?version=${version}`
}

/** A file of a version and its name, for guests: their pass cannot go along with a link. Throws `RequestError`. */
export async function readReportFile(id: string, version: number, kind: ReportFile): Promise<File> {
  const answer = await getAnswer(reportFileHref(id, version, kind))
  const [, name] = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('Content-Disposition') ?? '') ?? []
  return new File([await answer.blob()], name === undefined ? `report.${kind}` : decodeURIComponent(name))
}

/**
 * Whether a guest is still let in, asked now and then: what was approved never changes, so that its page would not notice.
 * Whoever opened the link sees the refusal.
 */
export function stillOpenQuery() {
  return queryOptions({
    queryKey: ['still-open'],
    queryFn: async ({ signal }) => (await getJson(SESSION_PATH, signal)) !== null,
    ...asFigures,
  })
}

function parsed(body: unknown): ReportDetail {
  return checked(reportAnswer, ONE, body).data
}

/** What can be done with a report. */
export type ReportAction =
  | { readonly kind: 'save'; readonly edits: ReportEdits }
  /** Reads the newest: what is done afterwards is done to that. */
  | { readonly kind: 'reload' }
  | { readonly kind: 'refresh' | 'approve' | 'run-again' | 'delete' }
  | { readonly kind: 'archive'; readonly archived: boolean }

/**
 * One after the other, each to the draft that the one before has left. Answers the report as it is then; undefined where it is gone.
 * @param seen The revision that somebody looks at; moved on by these actions alone. What is kept of the report may be newer: it
 * is asked again whenever somebody comes back to the page.
 */
export function reportAction(
  client: QueryClient,
  id: string,
  seen: { current: number },
): UseMutationOptions<ReportDetail | undefined, Error, ReportAction> {
  const { queryKey } = clientReportQuery(id)
  const act = async (action: ReportAction): Promise<ReportDetail | undefined> => {
    const revision = seen.current
    switch (action.kind) {
      case 'save':
        return parsed(await send('PUT', pathOf(id), { ...action.edits, revision }))
      case 'reload':
        return parsed(await getJson(pathOf(id), undefined))
      case 'refresh':
      case 'approve':
        return parsed(await send('POST', `${pathOf(id)}/${action.kind}`, { revision }))
      case 'run-again':
        return parsed(await send('POST', `${pathOf(id)}/run-again`, {}))
      case 'archive':
        return parsed(await send('POST', `${pathOf(id)}/archive`, { archived: action.archived }))
      case 'delete':
        await send('DELETE', pathOf(id))
        return undefined
    }
  }
  return {
    mutationKey: [ONE, id],
    scope: { id: `${ONE}-${id}` },
    mutationFn: act,
    onSuccess: (report) => {
      if (report === undefined) client.removeQueries({ queryKey: [ONE, id] })
      else {
        seen.current = report.revision
        client.setQueryData(queryKey, report)
      }
      void client.invalidateQueries({ queryKey: [LIST] })
    },
  }
}

/** Makes a report; its figures are gathered before the answer comes. */
export function newReport(client: QueryClient): UseMutationOptions<ReportDetail, Error, NewReport> {
  return {
    mutationFn: async (asked) => parsed(await send('POST', REPORTS_PATH, asked)),
    onSuccess: (report) => {
      client.setQueryData(clientReportQuery(report.id).queryKey, report)
      void client.invalidateQueries({ queryKey: [LIST] })
    },
  }
}
