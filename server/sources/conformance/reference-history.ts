/** A history counted in the plainest way: every scan is put into the bucket that the calendar and the clock say. */
import { Temporal } from 'temporal-polyfill'
import type { Subject } from '#contract/history.ts'
import type { BucketName } from '#contract/period.ts'
import type { Fixture, FixtureScan } from './fixture.ts'
import { hours, isAsked, startOf, type Asked } from './reference.ts'

export interface HistoryAsked extends Pick<Asked, 'only'> {
  readonly subject: Subject
  readonly bucket: BucketName
  /** First and last date of the span. */
  readonly from: string
  readonly to: string
  readonly zone: string
  /** Now, as an ISO instant; left out: all of it is over. */
  readonly until?: string
  readonly bots?: 'include'
}

export interface CountedHistory {
  readonly buckets: readonly { readonly date: string; readonly start: string; readonly scans: number }[]
  readonly visitors: number
}

export function historyOf(fixture: Fixture, asked: HistoryAsked): CountedHistory {
  const starts = startsOf(asked)
  const end = startOf(Temporal.PlainDate.from(asked.to).add({ days: 1 }), asked.zone)
  const until = Math.min(end, asked.until === undefined ? Infinity : Date.parse(asked.until))
  const scans = fixture.scans.filter((scan) => {
    const at = Date.parse(scan.at)
    const isIn = at >= starts[0]!.start && at < until
    return (
      isIn && (asked.bots === 'include' || !scan.bot) && isAsked(scan, asked) && belongsTo(fixture, asked.subject, scan)
    )
  })
  const buckets = starts
    .filter(({ start }) => start < until)
    .map(({ date, start }, i, begun) => ({
      date,
      start: new Date(start).toISOString(),
      scans: scans.filter(({ at }) => Date.parse(at) >= start && Date.parse(at) < (begun[i + 1]?.start ?? Infinity))
        .length,
    }))
  return { buckets, visitors: new Set(scans.map(({ visitor }) => visitor)).size }
}

function belongsTo(fixture: Fixture, subject: Subject, { qrId }: FixtureScan): boolean {
  if (subject.kind === 'organisation') return true
  const code = fixture.codes.find(({ id }) => id === qrId)!
  return { qr: code.id, campaign: code.campaignId, client: code.clientId }[subject.kind] === subject.id
}

/** A new bucket wherever, date by date, its name is another; a week and a month at the span's edge are cut. */
function startsOf({ bucket, from, to, zone }: HistoryAsked): { date: string; start: number }[] {
  const next = Temporal.PlainDate.from(to).add({ days: 1 })
  const starts: { date: string; start: number }[] = []
  for (let at = Temporal.PlainDate.from(from); Temporal.PlainDate.compare(at, next) < 0; at = at.add({ days: 1 })) {
    if (bucket === 'hour') {
      starts.push(...hours(startOf(at, zone), startOf(at.add({ days: 1 }), zone), zone))
      continue
    }
    const monday = at.subtract({ days: at.dayOfWeek - 1 })
    const date = { day: at.toString(), week: monday.toString(), month: at.toString().slice(0, 7) }[bucket]
    if (starts.at(-1)?.date !== date) starts.push({ date, start: startOf(at, zone) })
  }
  return starts
}
