import { useQuery } from '@tanstack/react-query'
import { shortHash, type ReportListed } from '#contract/report-answers.ts'
import { reportsQuery } from '#src/api/reports.ts'
import { formatInstant } from '#src/lib/dates.ts'
import { AnswerStates } from '#src/ui/answer-states.tsx'
import { buttonClass } from '#src/ui/button.tsx'
import { Message } from '#src/ui/message.tsx'
import { Segmented } from '#src/ui/segmented.tsx'
import { SkeletonRows } from '#src/ui/skeleton.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import { useParam } from '#src/url-state/use-param.ts'
import * as words from '#words/client-reports/list.ts'
import { spanInWords } from './select.ts'

const COLUMNS = ['subject', 'report', 'period', 'state', 'approvedAt', 'hash'] as const

/** All reports, newest first: those in use, or those put away. */
export function ReportList() {
  const answer = useQuery(reportsQuery())
  const [which, setWhich] = useParam('archived')
  const wantsArchived = which === '1'
  return (
    <div className="rounded-card border border-line bg-surface p-4">
      <Segmented
        label={words.which}
        name="which-reports"
        value={wantsArchived ? 'archived' : 'current'}
        options={[
          { value: 'current', label: words.current },
          { value: 'archived', label: words.archived },
        ]}
        onChange={(value) => setWhich(value === 'archived' ? '1' : '')}
        className="mb-3"
      />
      <AnswerStates answer={answer} name={words.loading} skeleton={<SkeletonRows rows={5} />}>
        {(all) => {
          const reports = all.filter(({ archived }) => archived === wantsArchived)
          return reports.length === 0 ? <Nothing wantsArchived={wantsArchived} /> : <ReportTable reports={reports} />
        }}
      </AnswerStates>
    </div>
  )
}

function Nothing({ wantsArchived }: { wantsArchived: boolean }) {
  if (wantsArchived) return <Message kind="empty" title={words.noneArchived} />
  return (
    <Message kind="empty" title={words.none}>
      <p>{words.noneHint}</p>
      <AppLink to={paths.clients()} className={`${buttonClass()} mt-3 text-ink`}>
        {words.seeClients}
      </AppLink>
    </Message>
  )
}

function ReportTable({ reports }: { reports: readonly ReportListed[] }) {
  const { effectiveZone } = useFilters()
  return (
    <div className="overflow-x-auto" role="region" aria-label={words.title} tabIndex={0}>
      <table className="w-full min-w-max tabular-nums">
        <thead className="text-left text-xs text-muted">
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className="pr-6 pb-2 font-normal">
                {words.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reports.map(({ id, name, title, from, to, version }) => (
            <tr key={id} className="h-11 border-t border-line">
              <th scope="row" className="max-w-64 truncate pr-6 text-left font-normal">
                <bdi>{name}</bdi>
              </th>
              <td className="max-w-64 truncate pr-6">
                <AppLink to={paths.report(id)} className="font-medium text-accent hover:underline">
                  <bdi>{title}</bdi>
                </AppLink>
              </td>
              <td className="pr-6">{spanInWords({ date: from, last: to })}</td>
              <td className="pr-6">
                <span className={version.state === 'draft' ? 'font-medium text-warning' : 'text-positive'}>
                  {version.state === 'draft' ? words.draft : words.approved}
                </span>
                {version.number > 1 && (
                  <span className="text-muted">
                    {' '}
                    · {words.version} {version.number}
                  </span>
                )}
              </td>
              <td className="pr-6 text-muted">{approvalOf(version, effectiveZone)}</td>
              <td className="pr-6 font-mono text-xs text-muted" title={version.hash ?? undefined}>
                {version.hash !== null && shortHash(version.hash)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function approvalOf({ approvedAt, approvedBy }: ReportListed['version'], zone: string): string {
  if (approvedAt === null) return ''
  const when = formatInstant(Date.parse(approvedAt), zone)
  return approvedBy ? words.approvedBy(when, approvedBy) : when
}
