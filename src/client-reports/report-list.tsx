import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import { shortHash, type ReportListed, type ReportVersion } from '#contract/report-answers.ts'
import { reportsQuery } from '#src/api/reports.ts'
import { useRights } from '#src/api/session.ts'
import { cx } from '#src/lib/cx.ts'
import { formatDate } from '#src/lib/dates.ts'
import { formatInstant } from '#src/lib/instants.ts'
import { indexList } from '#src/lib/list-index.ts'
import { AnswerStates } from '#src/ui/answer-states.tsx'
import { buttonClass } from '#src/ui/button.tsx'
import { counted } from '#src/ui/counted.ts'
import { Message } from '#src/ui/message.tsx'
import { NoMatch } from '#src/ui/no-match.tsx'
import { SearchField } from '#src/ui/search-field.tsx'
import { Segmented } from '#src/ui/segmented.tsx'
import { SkeletonRows } from '#src/ui/skeleton-rows.tsx'
import { StateDot } from '#src/ui/state-dot.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import { TimesIn } from '#src/url-state/times-in.tsx'
import { useFilters } from '#src/url-state/use-filters.ts'
import { useParam } from '#src/url-state/use-param.ts'
import { useTypedParam } from '#src/url-state/use-typed-param.ts'
import * as words from '#words/client-reports/list.ts'
import { UnderWay } from './for-clients/under-way.tsx'
import { ScheduleList } from './schedules/schedule-list.tsx'
import { AS_LISTED, searchedIn } from './find.ts'
import { spanInWords, subjectName } from './names.ts'

const COLUMNS = ['report', 'subject', 'period', 'state', 'approvedAt', 'hash'] as const

/** All reports, newest first: those in use, or those put away; and the schedules that make some. */
export function ReportList() {
  const [param, setParam] = useParam('show')
  const mayShare = useRights().includes('share')
  const which = WHICH.find((value) => value === param && (value !== 'schedules' || mayShare)) ?? 'current'
  return (
    <div className="rounded-card border border-line bg-surface p-4">
      <UnderWay />
      <div data-screen-only className="mb-3">
        <Segmented
          label={words.which}
          name="which-reports"
          value={which}
          options={WHICH.filter((value) => value !== 'schedules' || mayShare).map((value) => ({
            value,
            label: words.whichOnes[value],
          }))}
          onChange={(value) => setParam(value === 'current' ? '' : value)}
        />
      </div>
      {which === 'schedules' ? <ScheduleList /> : <Reports wantsArchived={which === 'archived'} />}
    </div>
  )
}

const WHICH = ['current', 'archived', 'schedules'] as const

function Reports({ wantsArchived }: { wantsArchived: boolean }) {
  const answer = useQuery(reportsQuery())
  return (
    <AnswerStates answer={answer} name={words.loading} skeleton={<SkeletonRows rows={5} />}>
      {(all) => <FoundReports all={all} wantsArchived={wantsArchived} />}
    </AnswerStates>
  )
}

/** Approved reports are kept for good, so there come to be many: found by what they are called, as the address says it. */
function FoundReports({ all, wantsArchived }: { all: readonly ReportListed[]; wantsArchived: boolean }) {
  const { text, type, settle } = useTypedParam('q')
  const query = useDeferredValue(text)
  const reports = useMemo(() => all.filter(({ archived }) => archived === wantsArchived), [all, wantsArchived])
  const index = useMemo(() => indexList(reports, searchedIn), [reports])
  const found = useMemo(() => index.select(query, AS_LISTED), [index, query])
  if (reports.length === 0) return <Nothing wantsArchived={wantsArchived} />
  return (
    <>
      <div data-screen-only className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-2">
        <SearchField label={words.search} value={text} onChange={type} onBlur={settle} />
        <p role="status" className="text-muted tabular-nums md:ml-auto">
          {words.count(counted(found.length, reports.length), reports.length)}
        </p>
      </div>
      {found.length === 0 ? (
        <NoMatch what={words.many} query={query} onClear={() => type('')} />
      ) : (
        <ReportTable reports={found} />
      )}
    </>
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

/** On a phone the name and the period stand under the title, and the rest on the page of the report. */
const WIDE = 'max-md:hidden'
const ON_PHONES: ReadonlySet<string> = new Set<(typeof COLUMNS)[number]>(['report', 'state'])

function ReportTable({ reports }: { reports: readonly ReportListed[] }) {
  const { effectiveZone } = useFilters()
  return (
    <>
      <div className="overflow-x-auto" role="region" aria-label={words.title} tabIndex={0}>
        <table className="w-full tabular-nums">
          <thead className="text-left text-xs text-muted">
            <tr>
              {COLUMNS.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className={cx('pr-6 pb-2 font-normal whitespace-nowrap', !ON_PHONES.has(column) && WIDE)}
                >
                  {words.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reports.map(({ id, kind, name, title, from, to, upTo, prepared, version, approved }) => (
              <tr key={id} className="border-t border-line align-baseline">
                <th scope="row" className="max-w-64 py-3 pr-6 text-left font-normal">
                  <AppLink to={paths.report(id)} className="font-medium text-accent hover:underline">
                    <bdi>{title}</bdi>
                  </AppLink>
                  <span className="block text-xs text-muted md:hidden">
                    <bdi>{subjectName({ kind, name })}</bdi> · {spanInWords({ date: from, last: to })}
                    <UpTo date={upTo} />
                  </span>
                </th>
                <td className={`max-w-64 truncate pr-6 ${WIDE}`}>
                  <bdi>{subjectName({ kind, name })}</bdi>
                </td>
                <td className={`py-3 pr-6 whitespace-nowrap ${WIDE}`}>
                  {spanInWords({ date: from, last: to })}
                  <UpTo date={upTo} />
                </td>
                <td className="py-3 pr-6 whitespace-nowrap">
                  {approved ? (
                    <>
                      <State version={approved} href={`${paths.report(id)}?version=${approved.number}`} />
                      <State version={version} prepared={prepared} href={paths.report(id)} />
                    </>
                  ) : (
                    <State version={version} prepared={prepared} />
                  )}
                </td>
                <Approval version={approved ?? version} zone={effectiveZone} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="border-t border-line pt-3 max-md:hidden">
        <TimesIn />
      </div>
    </>
  )
}

/** Of a period that went on: its dates alone would promise all of its figures. */
function UpTo({ date }: { date: string | null }) {
  return date !== null && <span className="block text-xs text-warning">{words.upTo(formatDate(date))}</span>
}

/** `href`: where one of two versions is told of. The first need not be numbered as long as it is alone. */
function State({ version, prepared = false, href }: { version: ReportVersion; prepared?: boolean; href?: string }) {
  const { number, state } = version
  const name = words.version(number)
  return (
    <div className="flex items-baseline gap-x-1.5 text-muted">
      {state === 'approved' ? (
        <StateDot look="on">{words.approved}</StateDot>
      ) : prepared ? (
        <StateDot look="due">{words.toReview}</StateDot>
      ) : (
        <StateDot look="off">{words.draft}</StateDot>
      )}
      {(number > 1 || href !== undefined) && <span>·</span>}
      {href !== undefined ? (
        <AppLink to={href} className="text-accent hover:underline max-md:py-1">
          {name}
        </AppLink>
      ) : (
        number > 1 && <span>{name}</span>
      )}
    </div>
  )
}

/** Of a version that is approved: when and by whom, and under which hash. */
function Approval({
  version: { approvedAt, approvedBy, inAdvance, hash },
  zone,
}: {
  version: ReportVersion
  zone: string
}) {
  const when = approvedAt === null ? '' : formatInstant(Date.parse(approvedAt), zone)
  return (
    <>
      <td className={`pr-6 whitespace-nowrap text-muted ${WIDE}`}>
        {inAdvance ? words.inAdvance(when, approvedBy ?? '') : approvedBy ? words.approvedBy(when, approvedBy) : when}
      </td>
      <td className={`pr-6 font-mono text-xs whitespace-nowrap text-muted ${WIDE}`} title={hash ?? undefined}>
        {hash !== null && shortHash(hash)}
      </td>
    </>
  )
}
