/** The scans of several codes on each of the last days. */
import { bucketsBetween, dateAt, stepDate } from '#contract/period.ts'
import { QR_DAYS, type QrDays } from '#contract/qr-days.ts'
import type { Instant, Zone } from '#contract/zone.ts'
import type { ReportSource } from '#server/sources/source.ts'

/** Of the codes that there are, in the order asked; today counts up to now. Throws the source's `Problem`s. */
export async function qrDays(
  ids: readonly string[],
  { source, zone, now }: { readonly source: ReportSource; readonly zone: Zone; readonly now: Instant },
): Promise<{ readonly data: QrDays; readonly asOf: Instant }> {
  const today = dateAt(zone, now)
  const buckets = bucketsBetween('day', stepDate('day', today, 1 - QR_DAYS), today, zone)
  const period = { from: buckets[0]!.from, to: buckets.at(-1)!.to, buckets }
  const { data: scansOf, asOf } = await source.qrDays({ ids, period, until: now })
  const codes = [...new Set(ids)].flatMap((id) => {
    const scans = scansOf.get(id)
    return scans === undefined ? [] : [{ id, scans: [...scans] }]
  })
  return { data: { days: buckets.map(({ date }) => date), codes }, asOf }
}
