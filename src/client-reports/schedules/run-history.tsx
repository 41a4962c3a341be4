import type { Schedule, ScheduleRun } from '#contract/schedule-answers.ts'
import { cx } from '#src/lib/cx.ts'
import { formatInstant } from '#src/lib/instants.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { Fold } from '#src/ui/fold.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import * as words from '#words/client-reports/schedules.ts'
import { reportedDates } from './in-words.ts'

/** What has become of the last time it was due, and on demand of those before. */
export function RunHistory({ schedule: { runs, rhythm, timezone } }: { schedule: Schedule }) {
  const [last, ...before] = runs
  if (last === undefined) return null
  const about = { kind: rhythm.kind, zone: timezone }
  return (
    <div className="mt-2 rounded-control bg-sunken px-3 py-2">
      <Run run={last} {...about} />
      {before.length > 0 && (
        <Fold title={words.history}>
          <ul aria-label={words.history} className="space-y-1">
            {before.map((run) => (
              <li key={run.dueAt}>
                <Run run={run} {...about} />
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </div>
  )
}

const LOOKS: Readonly<Partial<Record<ScheduleRun['state'], string>>> = {
  drafted: 'text-warning',
  sent: 'text-positive',
  failed: 'text-negative',
}

function Run({ run, kind, zone }: { run: ScheduleRun; kind: Schedule['rhythm']['kind']; zone: string }) {
  const { state, dueAt, from, to, reportId, missed, nextAt, why } = run
  const dates = reportedDates(kind, from, to)
  return (
    <div>
      <span className="text-muted tabular-nums">{formatInstant(Date.parse(dueAt), zone)}</span>
      {' · '}
      <span className={cx('font-medium', LOOKS[state])}>{words.runs[state]}</span>
      {' · '}
      {reportId === null ? (
        dates
      ) : (
        <AppLink to={paths.report(reportId)} className="text-accent underline">
          {words.openReport(dates)}
        </AppLink>
      )}
      {(nextAt !== null || why !== '' || missed > 0) && (
        <span className="block text-xs text-pretty text-muted">
          {[
            why === '' ? '' : words.itSaid(why),
            nextAt === null ? '' : words.nextTry(formatInstant(Date.parse(nextAt), zone)),
            missed === 0 ? '' : words.missed(missed, formatExact(missed)),
          ]
            .filter((one) => one !== '')
            .join(' ')}
        </span>
      )}
    </div>
  )
}
