import { useQuery } from '@tanstack/react-query'
import { QrCode } from 'lucide-react'
import { useCallback, useMemo, type ReactNode } from 'react'
import { pulseQuery } from '#src/api/pulse.ts'
import { useQrs } from '#src/api/qrs.ts'
import { useTags } from '#src/api/tags.ts'
import { useIsWatched } from '#src/api/watched.ts'
import { now } from '#src/lib/clock.ts'
import { toTable } from '#src/lib/table.ts'
import { ListTakeAway } from '#src/take-away/lazy-list-take-away.tsx'
import { CodeBlock } from '#src/ui/code-block.tsx'
import { List } from '#src/ui/list.tsx'
import { useMediaQuery } from '#src/ui/use-media-query.ts'
import { Message } from '#src/ui/message.tsx'
import { ROOM_FOR_CHARTS } from '#src/trends/columns.tsx'
import { TrendsMissing } from '#src/trends/missing.tsx'
import { sortedByTrend } from '#src/trends/trend.ts'
import { useTrends } from '#src/trends/use-trends.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import { useListState } from '#src/url-state/use-list-state.ts'
import { useSearchState } from '#src/url-state/use-search-state.ts'
import * as words from '#words/reports/qr-list/panel.ts'
import { useChosenColumns } from './chosen-columns.ts'
import { ColumnChooser } from './column-chooser.tsx'
import { qrColumns } from './columns.tsx'
import { FilterBar } from './filter-bar.tsx'
import { LONGEST_DAYS } from './filter-forms.tsx'
import { NO_FILTERS, isNarrowed, qrFilterState, wantedBy } from './filters.ts'
import { Pictures } from './pictures.tsx'
import { QR_COLUMNS, qrSpec, qrTable, sortedByTags, titleOf, toldBy, withBeats, type QrRow } from './select.ts'

const DAY = 86_400_000

/**
 * All QR codes. `actions`: what else can be done with those that are selected. `firstStep`: what to do where there are
 * none.
 */
export function QrList({
  actions,
  firstStep,
}: {
  actions: (selected: readonly QrRow[]) => ReactNode
  firstStep: ReactNode
}) {
  const { effectiveZone: zone } = useFilters()
  const state = useListState(QR_COLUMNS, qrSpec.usual)
  const [filters, setFilters] = useSearchState(qrFilterState)
  const { sort, query } = state
  const areFirst = sort.column === qrSpec.usual.column && sort.descending && query.trim() === '' && !isNarrowed(filters)
  const answer = useQrs({ mostScannedFirst: areFirst })
  const isWatched = useIsWatched()
  const tags = useTags()
  const tagsOf = tags.data?.all.length ? tags.data.of : undefined
  const {
    told: countsDays,
    trendOf,
    missing,
  } = useTrends('qr', answer.data !== undefined && answer.coming === undefined)
  const pulse = useQuery({ ...pulseQuery(), enabled: isWatched }).data
  const rows = useMemo(() => withBeats(answer.data, pulse), [answer.data, pulse])
  const told = useMemo(
    () => toldBy(rows, { countsDays: countsDays === true, isWatched, tagsOf }),
    [rows, countsDays, isWatched, tagsOf],
  )

  const observedSince = pulse?.observedSince ? Date.parse(pulse.observedSince) : undefined
  const keep = useMemo(
    () => wantedBy(filters, { zone, now: now(), observedSince, tagsOf }),
    [filters, zone, observedSince, tagsOf],
  )
  const observedDays = observedSince === undefined ? 0 : Math.floor((now() - observedSince) / DAY)

  // Nothing can be said of which codes have a tag.
  const isTagMissing = filters.tag !== undefined && tags.data === undefined && (tags.isLoading || tags.isError)
  const chosen = useChosenColumns(told)
  const hasCharts = useMediaQuery(ROOM_FOR_CHARTS)
  const columns = useMemo(
    () => qrColumns({ zone, told, trendOf, tagsOf, hasCharts, sortedBy: sort.column }),
    [zone, told, trendOf, tagsOf, hasCharts, sort.column],
  )
  const spec = useMemo(() => sortedByTrend(sortedByTags(qrSpec, tagsOf), trendOf), [trendOf, tagsOf])
  const shown = useMemo(() => columns.filter(({ key }) => chosen.shown.includes(key)), [columns, chosen.shown])
  const take = useCallback(
    (rows: readonly QrRow[]) => (
      <ListTakeAway
        list="qrs"
        title={words.many}
        fileParts={[]}
        table={() => toTable(qrTable(told, trendOf, tagsOf), rows)}
        csvBeside
      />
    ),
    [told, trendOf, tagsOf],
  )
  return (
    <List
      names={{ many: words.many, one: words.one }}
      nameOf={titleOf}
      searchLabel={words.search}
      columns={shown}
      spec={spec}
      // Which columns there are the source decides: they must not come into rows that stand there already.
      answer={{
        ...answer,
        data: countsDays === undefined ? undefined : rows,
        ...(isTagMissing && { ...tags, data: undefined }),
      }}
      coming={answer.coming === undefined ? undefined : { count: answer.coming, areFirst }}
      state={state}
      filters={{
        keep,
        clear: () => setFilters(NO_FILTERS),
        bar: (rows) => (
          <FilterBar
            rows={rows}
            told={told}
            tagsOf={tagsOf}
            filters={filters}
            mostSilentDays={isWatched ? observedDays : told.lastScan ? LONGEST_DAYS : 0}
            onChange={setFilters}
          />
        ),
      }}
      notice={<TrendsMissing missing={missing} />}
      note={trendOf?.knownUntil}
      tools={<ColumnChooser columns={columns} chosen={chosen} />}
      actions={(selected) => (
        <>
          {actions(selected)}
          <Pictures codes={selected} />
        </>
      )}
      take={take}
      empty={
        <Message kind="empty" Icon={QrCode} title={words.empty}>
          <p>{words.emptyNext}</p>
          <div className="mt-3 text-left text-ink">
            <CodeBlock label={words.emptyCommand} code={`npm run scanboard -- import ${words.emptyFile}`} />
          </div>
          {firstStep}
        </Message>
      }
    />
  )
}
