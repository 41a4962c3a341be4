import { useQuery } from '@tanstack/react-query'
import { dateAt } from '#contract/period.ts'
import type { Schedule } from '#contract/schedule-answers.ts'
import { schedulesQuery } from '#src/api/schedules.ts'
import { formatDate } from '#src/lib/dates.ts'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import * as words from '#words/client-reports/schedules.ts'

/** That a report is made again by itself, and when next: of the one that a schedule was made of, and of those that it has made. */
export default function Repeated({ reportId, inDialog = false }: { reportId: string; inDialog?: boolean }) {
  const { data } = useQuery(schedulesQuery())
  const own = data?.schedules.filter(
    (schedule) => schedule.reportId === reportId || schedule.runs.some((run) => run.reportId === reportId),
  )
  if (own === undefined || own.length === 0) return null
  const told = (
    <>
      {own.map((schedule) => (
        <span key={schedule.id}>{inWords(schedule)} · </span>
      ))}
      <AppLink
        to={`${paths.reports()}?show=schedules`}
        className={inDialog ? 'underline' : 'text-accent hover:underline'}
      >
        {words.change}
      </AppLink>
    </>
  )
  if (!inDialog) return <span>{told}</span>
  return (
    <div className="mb-4 rounded-control bg-warning-soft px-3 py-2 text-pretty text-warning">
      <p>{told}</p>
      <p>{words.already}</p>
    </div>
  )
}

function inWords({ rhythm, nextAt, timezone }: Schedule): string {
  return nextAt === null
    ? words.repeatedOnHold(rhythm.kind)
    : words.repeated(rhythm.kind, formatDate(dateAt(timezone, Date.parse(nextAt))))
}
