import { bucketsUntil } from '#contract/period.ts'
import type { QrReport, Summary } from '#contract/reporting.ts'
import type { HistoryQuestion, KnownHistory, SpanQuestion } from '#server/sources/source.ts'
import type { Clock } from '#server/clock.ts'
import type { Reports } from '../reports.ts'

/** History of any subject: own scans answer every span at once, and count its visitors exactly. */
export async function* history(
  reports: Reports,
  question: HistoryQuestion,
  clock: Clock,
): AsyncGenerator<KnownHistory> {
  const { stretch, until, includeBots } = question
  const asOf = clock()
  const { timeline = [], uniqueVisitors } = await figuresOf(reports, question.subject, {
    period: stretch,
    until,
    includeBots,
    want: 'figures',
  })
  yield {
    buckets: bucketsUntil(stretch, until).map((bucket, i) => ({
      ...bucket,
      scans: timeline[i]?.scans,
      visitors: undefined,
    })),
    asOf,
    coming: 0,
    seconds: undefined,
    visitors: uniqueVisitors === undefined ? undefined : { atLeast: uniqueVisitors, atMost: uniqueVisitors },
  }
}

function figuresOf(
  reports: Reports,
  subject: HistoryQuestion['subject'],
  question: SpanQuestion,
): Promise<Pick<QrReport, 'uniqueVisitors'> & Pick<Summary, 'timeline'>> {
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
