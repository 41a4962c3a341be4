/** At which hours of the week what a report is about was scanned. */
import * as v from 'valibot'
import type { ReportGathered } from '#contract/report-content.ts'
import type { ReportAsked } from '#contract/reports.ts'
import { rhythmParams } from '#contract/rhythm.ts'
import { rhythm } from '../rhythm.ts'
import type { Gathering, OneSubject } from './gathering.ts'

/** Each scope is asked for by itself, and their scans are added up; null where the source does not count hours. */
export async function gatherHours(
  scopes: readonly (OneSubject | { readonly kind: 'qr'; readonly id: string })[],
  { from, to, timezone }: Pick<ReportAsked, 'from' | 'to' | 'timezone'>,
  { figures, now }: Gathering,
): Promise<NonNullable<ReportGathered['hours']> | null> {
  const { countsHours = false } = await figures.within(scopes[0]!).describe()
  if (!countsHours) return null
  const told = await Promise.all(
    scopes.map((scope) => {
      const params = { subject: scope.kind, ...('id' in scope && { id: scope.id }), from, to, timezone }
      return rhythm(v.parse(rhythmParams, params), { source: figures.within(scope), now })
    }),
  )
  const all = told.map(({ data }) => data)
  return {
    // Of several the oldest.
    asOf: told.map(({ meta }) => meta.asOf).toSorted()[0]!,
    scans: all[0]!.scans.map((_, hour) => all.reduce((sum, { scans }) => sum + scans[hour]!, 0)),
    // The same of all, for all are of the same period.
    hours: all[0]!.hours,
  }
}
