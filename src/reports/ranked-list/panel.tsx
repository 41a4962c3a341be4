import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, type ReactNode } from 'react'
import type { Meta } from '#contract/answers.ts'
import type { Ranking } from '#contract/ranking.ts'
import { coveredSpan } from '#src/api/covered-span.ts'
import { coveredPeriod, knownSpan } from '#src/api/figures.ts'
import { rankingQuery, useRanksAll } from '#src/api/ranking.ts'
import { knownInWords } from '#src/lib/known-span.ts'
import { formatExact, formatShare } from '#src/lib/numbers.ts'
import { withDays } from '#src/lib/per-day.ts'
import { formatInPeriod } from '#src/lib/periods.ts'
import { toTable } from '#src/lib/table.ts'
import { formatWindow } from '#src/lib/windows.ts'
import { PeriodTakeAway } from '#src/take-away/lazy-period-take-away.tsx'
import { List } from '#src/ui/list.tsx'
import { Message } from '#src/ui/message.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import { useListState } from '#src/url-state/use-list-state.ts'
import * as words from '#words/reports/ranked-list.ts'
import { rankedColumns } from './columns.tsx'
import { COLUMNS, MOST_SCANNED, countsOf, nameOf, specOf, takenColumns, takenRows, toRows } from './select.ts'
import type { Ranked, Row } from './select.ts'

const BY = { qrs: 'qr', campaigns: 'campaign', clients: 'client' } as const
const FILE_PARTS = {
  qrs: ['qr-codes', 'by-scans'],
  campaigns: ['campaigns', 'by-scans'],
  clients: ['clients', 'by-scans'],
}

interface RankedListProps {
  readonly ranked: Ranked
  /** What the page is called, and the file with it. */
  readonly title: string
  /** What can be done with those that are selected. */
  readonly actions: (selected: readonly Row[]) => ReactNode
  /** In the place of rows where nothing was ever scanned; else nothing. */
  readonly firstStep: ReactNode
}

/** Every code, campaign or client with scans in the period, beside what it had in what that is compared with. */
export function RankedList(props: RankedListProps) {
  const { ranked } = props
  if (useRanksAll() !== false) return <Told {...props} />
  return (
    <div className="rounded-card border border-line bg-surface">
      <Message kind="empty" title={words.notRanked[ranked]}>
        <AppLink to={paths[ranked]()} className="text-accent hover:underline">
          {words.seeAll[ranked]}
        </AppLink>
      </Message>
    </div>
  )
}

function Told({ ranked, title, actions, firstStep }: RankedListProps) {
  const { query, compare } = useFilters()
  const answer = useQuery(rankingQuery({ ...query, by: BY[ranked] }))
  const { data, meta } = answer.data ?? {}
  const told = data?.rows
  const rows = useMemo(() => told && toRows(told), [told])
  // Until it is known, as it will probably be, so that no column comes in.
  const isCompared = data === undefined ? compare !== 'none' : data.compared !== undefined
  const totalScans = data?.totalScans ?? 0
  const days = data?.compared?.days
  const columns = useMemo(
    () => rankedColumns(ranked, totalScans, isCompared, days),
    [ranked, totalScans, isCompared, days],
  )
  const spec = useMemo(() => specOf(days), [days])
  const state = useListState(COLUMNS, MOST_SCANNED)
  const { isPlaceholderData } = answer
  const take = useCallback(
    (found: readonly Row[]) =>
      data && (
        <PeriodTakeAway
          of={{ subject: title, fileParts: FILE_PARTS[ranked] }}
          answer={{ data: { meta }, isPlaceholderData }}
          title={title}
          fileParts={[]}
          table={() =>
            toTable(
              takenColumns(ranked, data),
              found.length < data.rows.length ? found : takenRows(ranked, found, data.none),
            )
          }
          csvBeside
        />
      ),
    [ranked, title, data, meta, isPlaceholderData],
  )
  const { many, oneWithin, search } = words.of[ranked]
  /** Scans there are, but none of anything that has a name. */
  const ofNobody = ranked !== 'qrs' && totalScans > 0
  return (
    <>
      <p className="-mt-2 mb-4 min-h-5 text-pretty text-muted">
        {data
          ? // Of nothing there are no facts: the list says so.
            data.rows.length > 0 && <Facts ranked={ranked} data={data} meta={meta} />
          : answer.error === null && <Skeleton className="my-0.5 h-4 w-80 max-w-full" />}
      </p>
      <List
        names={{ many, one: oneWithin }}
        nameOf={nameOf}
        searchLabel={search}
        columns={columns}
        spec={spec}
        answer={{ ...answer, data: rows }}
        state={state}
        actions={actions}
        take={take}
        empty={firstStep || <Empty meta={meta} of={ofNobody ? ranked : 'all'} />}
      />
    </>
  )
}

function Empty({ meta, of }: { meta: Meta | undefined; of: keyof typeof words.empty }) {
  // Until it comes there is nothing to say of it.
  const { span, isUnknown } = meta ? coveredSpan(meta) : { span: '', isUnknown: false }
  return (
    <Message kind="empty" title={(isUnknown ? words.notKnown : words.empty[of])(span)}>
      <p>{isUnknown && meta ? knownInWords(knownSpan(meta), coveredPeriod(meta).zone) : words.emptyNext}</p>
    </Message>
  )
}

/** How many there are and of when, what they are compared with, and what none of them tells of. */
function Facts({ ranked, data, meta }: { ranked: Ranked; data: Ranking; meta: Meta | undefined }) {
  const period = coveredPeriod(meta)
  const { scanned, gone } = countsOf(data)
  const { compared, none, totalScans } = data
  const window =
    compared && withDays(formatWindow(Date.parse(compared.from), Date.parse(compared.to), period.zone), compared.days)
  const ofNone = ranked === 'qrs' ? 0 : (none?.scans ?? 0)
  return (
    <>
      {words.withScans[ranked](
        formatExact(scanned),
        scanned,
        formatInPeriod(period),
        meta?.period?.unfinished === true,
      )}{' '}
      {window !== undefined && (gone > 0 ? words.goneSince(window, formatExact(gone)) : words.comparedWith(window))}{' '}
      {knownInWords(knownSpan(meta), period.zone)}{' '}
      {ranked !== 'qrs' &&
        ofNone > 0 &&
        words.withoutOwner[ranked](formatExact(ofNone), ofNone, formatShare(ofNone, totalScans))}
    </>
  )
}
