import * as v from 'valibot'
import { envelope } from '#contract/answers.ts'
import { status, type Status } from '#contract/app.ts'
import { STATUS_URL } from '#contract/bases.ts'
import * as words from '#words/api/client.ts'
import { getJson, unreadable } from './client.ts'

/** Asks what stands behind the figures, and names it in the language of the page. */
export async function requestStatus(signal?: AbortSignal): Promise<Status> {
  const answer = v.safeParse(envelope(status), await getJson(STATUS_URL, signal))
  if (!answer.success) throw unreadable('status', v.summarize(answer.issues))
  const { source, ...rest } = answer.output.data
  return { ...rest, source: { ...source, label: words.source(source.kind, source.label) } }
}
