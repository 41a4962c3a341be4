/**
 * Examines the connection to an account with about nine requests: key, clock, pace, the fields that really come, and which
 * way offsets count. Nothing is kept, and a server may run meanwhile.
 */
import { answers, type EndpointName } from '#contract/answers.ts'
import type { SmllrConfig } from '#server/config.ts'
import type { Clock } from '#server/clock.ts'
import type { Finding } from '#server/finding.ts'
import type { Log } from '#server/log.ts'
import { VendorFailure, createVendorClient } from './client.ts'
import { examineOffset, monthOf } from './doctor/offset.ts'
import { surveyOf } from './doctor/survey.ts'
import { toFindings } from './doctor/vitals.ts'
import { createVisit } from './doctor/visit.ts'
import { openKey } from './key.ts'
import { listQuestion, periodQuestion, type VendorQuestion } from './questions.ts'
import { readAnswer } from './reader.ts'

export interface DoctorOptions {
  readonly config: SmllrConfig
  readonly clock: Clock
  readonly log: Log
  readonly onFinding: (finding: Finding) => void
}

/** After one of these every other question would fail alike, or make things worse. */
const HOPELESS = new Set<VendorFailure['kind']>(['key', 'unreachable', 'limit'])

/** Tells each finding as it is made. Throws a `ConfigError` for a file without a key. */
export async function examineAccount({ config, clock, log, onFinding }: DoctorOptions): Promise<void> {
  const key = openKey(config.key, { onChange() {}, log })
  const client = createVendorClient({ baseUrl: config.baseUrl, key: () => key.value(), clock, log })
  const visit = createVisit(client, clock)
  const now = clock()

  /** Asks, tells about the fields, and gives the answer; undefined where there is none to read. */
  async function examine<Name extends EndpointName>(question: VendorQuestion<Name>) {
    const about = answers[question.endpoint].path
    try {
      const data = await visit.ask(question)
      const survey = surveyOf(question.endpoint, data)
      onFinding({ about, verdict: survey.missing.length > 0 ? 'bad' : 'good', text: textOf(survey) })
      return readAnswer(question.endpoint, data, () => {})
    } catch (error) {
      if (!(error instanceof VendorFailure) || HOPELESS.has(error.kind)) throw error
      onFinding({ about, verdict: 'bad', text: error.message })
      return undefined
    }
  }

  /** Asks about the thing of a list that has most of something, if the list has any. */
  async function examineOne<Item extends { readonly id: string }, Name extends 'qr' | 'campaign' | 'client'>(
    endpoint: Name,
    list: readonly Item[] = [],
    size: (item: Item) => number,
  ) {
    const [most] = list.toSorted((a, b) => size(b) - size(a))
    if (most !== undefined) return examine(periodQuestion(endpoint, most.id, monthOf(now)))
    onFinding({ about: answers[endpoint].path, verdict: 'unsure', text: 'Not asked, for the account lists none.' })
    return undefined
  }

  try {
    const codes = await examine(listQuestion('qrs'))
    if (codes) onFinding({ about: 'Key', verdict: 'good', text: `SMLLR takes the key that ends in ${key.ending()}.` })
    const campaigns = await examine(listQuestion('campaigns'))
    const clients = await examine(listQuestion('clients'))
    await examine(periodQuestion('summary', '', monthOf(now)))
    const report = await examineOne('qr', codes, (code) => code.totalScans)
    await examineOne('campaign', campaigns, (campaign) => campaign.totalScans)
    await examineOne('client', clients, (client) => client.activeQrs)
    onFinding(await examineOffset(visit, report, now, config.timezoneSign))
  } catch (error) {
    if (!(error instanceof VendorFailure)) throw error
    onFinding({ about: error.kind === 'key' ? 'Key' : 'Connection', verdict: 'bad', text: messageOf(error) })
  } finally {
    key.close()
    await client.close()
  }
  for (const finding of toFindings(visit.notes, config.requestsPerMinute)) onFinding(finding)
}

function messageOf({ kind, message, retryAfterMs = 60_000 }: VendorFailure): string {
  if (kind !== 'limit') return message
  return `SMLLR’s limit of requests is used up, perhaps by a server with the same key. Try again in ${Math.ceil(retryAfterMs / 1000)} seconds.`
}

function textOf({ missing, renamed, ours, unknown }: ReturnType<typeof surveyOf>): string {
  const sentences = [
    missing.length === 0 ? 'All documented fields are there.' : `It lacks ${missing.join(', ')}.`,
    renamed.length > 0 && `Named otherwise, but understood: ${renamed.join(', ')}.`,
    ours.length > 0 && `Not in the documentation, but of use: ${ours.join(', ')}.`,
    unknown.length > 0 && `Not in the documentation: ${unknown.join(', ')}.`,
  ]
  return sentences.filter((sentence) => sentence !== false).join(' ')
}
