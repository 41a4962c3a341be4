import { bucketsUntil } from '#contract/period.ts'
import type { QrReport, Summary } from '#contract/reporting.ts'
import type { HistoryQuestion, KnownHistory, SpanQuestion } from '#server/sources/source.ts'
import type { Clock } from '#server/clock.ts'
import type { Engine } from '../engine.ts'
import { campaign } from './campaign.ts'
import { client } from './client.ts'
import { qr } from './qr.ts'
import { summary } from './summary.ts'

/** History of any subject: own scans answer every span at once, and count its visitors exactly. */
export async function* history(engine: Engine, question: HistoryQuestion, clock: Clock): AsyncGenerator<KnownHistory> {
  const { stretch, until, includeBots } = question
  const asOf = clock()
  const { timeline = [], uniqueVisitors } = await figuresOf(engine, question.subject, {
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
  engine: Engine,
  subject: HistoryQuestion['subject'],
  question: SpanQuestion,
): Promise<Pick<QrReport, 'uniqueVisitors'> & Pick<Summary, 'timeline'>> {
  switch (subject.kind) {
    case 'organisation':
      return summary(engine, question)
    case 'qr':
      return qr(engine, subject.id, question)
    case 'campaign':
      return campaign(engine, subject.id, question)
    case 'client':
      return client(engine, subject.id, question)
  }
}
