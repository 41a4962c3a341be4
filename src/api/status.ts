import { envelope } from '#contract/answers.ts'
import { status, type Status } from '#contract/app.ts'
import { STATUS_PATH } from '#contract/bases.ts'
import * as words from '#words/api/client.ts'
import { checked, getJson } from './client.ts'

/** Asks what stands behind the figures, and names it in the language of the page. */
export async function requestStatus(signal?: AbortSignal): Promise<Status> {
  const { data } = checked(envelope(status), 'status', await getJson(STATUS_PATH, signal))
  const { source, ...rest } = data
  return { ...rest, source: { ...source, label: words.source(source.kind, source.label) } }
}
