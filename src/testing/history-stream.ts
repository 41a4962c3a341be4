import { bucketsBetween, type BucketName } from '#contract/period.ts'
import type { HistorySnapshot } from '#contract/history.ts'
import type { Answering } from './render-app.tsx'

interface Told {
  /** Scans of the first buckets of the span, in order; null: not known. */
  readonly scans: readonly (number | null)[]
  readonly coming?: number
  readonly seconds?: number | null
}

/** A server's end of `/api/history`: takes what is asked, and tells line by line what the test says. */
export function historyStream() {
  const asked: URLSearchParams[] = []
  const aborted: boolean[] = []
  let lines: ReadableStreamDefaultController<Uint8Array>
  const write = (line: string) => lines.enqueue(new TextEncoder().encode(line))
  const answer: Answering = (question, signal) => {
    const at = asked.push(question) - 1
    aborted[at] = false
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        lines = controller
        signal?.addEventListener('abort', () => {
          aborted[at] = true
          controller.error(new DOMException('Aborted', 'AbortError'))
        })
      },
    })
    return new Response(body, { headers: { 'content-type': 'application/x-ndjson; charset=utf-8' } })
  }
  return {
    answer,
    /** The questions so far, and which of them were given up. */
    asked,
    aborted,
    /** Tells one snapshot of the question asked last. */
    tell: (told: Told) => write(`${JSON.stringify(snapshotOf(asked.at(-1)!, told))}\n`),
    write,
    end: () => lines.close(),
    /** The connection is cut. */
    cut: () => lines.error(new TypeError('network error')),
  }
}

export function snapshotOf(
  asked: URLSearchParams,
  { scans, coming = 0, seconds = coming > 0 ? coming : null }: Told,
): HistorySnapshot {
  const bucket = (asked.get('bucket') ?? 'day') as BucketName
  const timezone = asked.get('timezone') ?? 'UTC'
  const buckets = bucketsBetween(bucket, asked.get('from')!, asked.get('to')!, timezone)
  return {
    bucket,
    timezone,
    from: new Date(buckets[0]!.from).toISOString(),
    to: new Date(buckets.at(-1)!.to).toISOString(),
    asOf: '2026-11-23T13:32:00Z',
    buckets: scans.map((count, at) => ({
      date: buckets[at]!.date,
      start: new Date(buckets[at]!.from).toISOString(),
      scans: count,
    })),
    coming,
    seconds,
    visitors: null,
  }
}
