import type { ReportDetail, ReportDifference } from '#contract/report-answers.ts'
import { UNKNOWN_CITY_KEY } from '#contract/report-content.ts'
import { countryName } from '#src/lib/countries.ts'
import { formatBucketShort } from '#src/lib/buckets.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { formatWeekHour } from '#src/lib/week-hours.ts'
import { HOURS_OF_DAY } from '#contract/rhythm.ts'
import { PanelFrame } from '#src/ui/panel.tsx'
import { sections, direct, owners, shown as shownOf, unknownCity } from '#words/client-reports/document.ts'
import * as words from '#words/client-reports/review.ts'

/** More are not read; all of them are in the two files. */
const MOST_SHOWN = 20

/** What a version has that the one before did not, figure by figure. */
export default function Since({
  since,
  content,
}: Pick<ReportDetail, 'content'> & { since: NonNullable<ReportDetail['since']> }) {
  const { number, differences } = since
  const rows = differences.slice(0, MOST_SHOWN)
  const note =
    rows.length < differences.length ? shownOf(formatExact(rows.length), formatExact(differences.length)) : undefined
  return (
    <div data-screen-only>
      <PanelFrame title={words.changedSince(number)} note={note}>
        {rows.length === 0 ? (
          <p className="text-muted">{words.nothingChanged(number)}</p>
        ) : (
          <div className="overflow-x-auto" role="group" aria-label={words.changedSince(number)} tabIndex={0}>
            <table className="w-full tabular-nums">
              <thead className="text-xs text-muted">
                <tr>
                  <th scope="col" className="pb-1 text-left font-normal">
                    {words.what}
                  </th>
                  {[words.inVersion(number), words.now, words.difference].map((heading) => (
                    <th key={heading} scope="col" className="pb-1 pl-4 text-right font-normal">
                      {heading}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={`${row.section} ${row.key}`} className="border-t border-line">
                    <th scope="row" className="py-1.5 text-left font-normal">
                      <bdi>{nameOf(row, content.period.bucket)}</bdi>
                    </th>
                    <td className="py-1.5 pl-4 text-right text-muted">{figure(row.before)}</td>
                    <td className="py-1.5 pl-4 text-right">{figure(row.after)}</td>
                    <td className="py-1.5 pl-4 text-right">{difference(row)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </PanelFrame>
    </div>
  )
}

function nameOf({ section, key, name }: ReportDifference, bucket: 'hour' | 'day' | 'week' | 'month'): string {
  switch (section) {
    case 'figures':
    case 'goal':
      return words.figures[key] ?? key
    case 'timeline':
      return words.inSection(sections.timeline, formatBucketShort(bucket, name))
    case 'places':
      return words.inSection(sections.places, name || (key === UNKNOWN_CITY_KEY ? unknownCity : countryName(key)))
    case 'clients':
    case 'campaigns':
      return words.inSection(sections[section], name || key || owners[section].none)
    case 'referrers':
      return words.inSection(sections.referrers, name || direct)
    case 'hours':
      return words.inSection(sections.hours, weekHour(Number(key)))
    default:
      return words.inSection(sections[section], name || key)
  }
}

function weekHour(at: number): string {
  return formatWeekHour({ day: Math.floor(at / HOURS_OF_DAY), hour: at % HOURS_OF_DAY })
}

function figure(value: number | null): string {
  return value === null ? words.notKnown : formatExact(value)
}

function difference({ before, after }: ReportDifference): string {
  if (before === null || after === null) return ''
  return `${after > before ? '+' : '−'}${formatExact(Math.abs(after - before))}`
}
