import { bucketsUntil } from '#contract/period.ts'
import type { CampaignReport, ClientReport, QrReport, Summary } from '#contract/reporting.ts'
import type { HistoryQuestion, KnownHistory, SpanQuestion } from '#server/sources/source.ts'
import type { Clock } from '#server/clock.ts'
import type { Reports } from '../reports.ts'

/** History of any subject: own scans answer every span at once, and count its visitors exactly. */
export async function* history(
  reports: Reports,
  question: HistoryQuestion,
  clock: Clock,
): AsyncGenerator<KnownHistory> {
  const { period, until, includeBots, filter, asker, signal } = question
  const asOf = clock()
  const { timeline = [], uniqueVisitors } = await figuresOf(reports, question.subject, {
    period,
    until,
    includeBots,
    filter,
    asker,
    signal,
    want: 'figures',
  })
  const visitors = uniqueVisitors ?? undefined
  yield {
    buckets: bucketsUntil(period, until).map((bucket, i) => ({
      ...bucket,
      scans: timeline[i]?.scans,
      visitors: undefined,
    })),
    asOf,
    coming: 0,
    seconds: undefined,
    visitors: visitors === undefined ? undefined : { atLeast: visitors, atMost: visitors },
  }
}

function figuresOf(
  reports: Reports,
  subject: HistoryQuestion['subject'],
  question: SpanQuestion,
): Promise<Summary | QrReport | CampaignReport | ClientReport> {
  switch (subject.kind) {
    case 'organisation':
      return reports.summary(question)
    case 'qr':
      return reports.qr(subject.id, question)
    case 'campaign':
      return reports.campaign(subject.id, question)
    case 'client':
      return reports.client(subject.id, question)
  }
}
