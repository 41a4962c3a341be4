import type { ComparedDays } from '#contract/comparison.ts'
import { formatExact, formatShare } from '#src/lib/numbers.ts'
import { comparedCounts, formatDailyAverage, formatDailyDifference } from '#src/lib/per-day.ts'
import { Difference } from '#src/ui/difference.tsx'
import type { ListColumn } from '#src/ui/list-columns.ts'
import { paths } from '#src/url-state/paths.ts'
import { RowLink } from '#src/url-state/row-link.tsx'
import * as words from '#words/reports/ranked-list.ts'
import { countsIn, nameOf, type Column, type Ranked, type Row } from './select.ts'

const PAGE = { qrs: paths.qr, campaigns: paths.campaign, clients: paths.client }

/** `isCompared`: whether there is something to compare each with; `days`: where that has more of them, or fewer. */
export function rankedColumns(
  ranked: Ranked,
  totalScans: number,
  isCompared: boolean,
  days: ComparedDays | undefined,
): readonly ListColumn<Row, Column>[] {
  const { headings } = words
  const own: readonly ListColumn<Row, Column>[] = [
    {
      key: 'rank',
      heading: headings.rank,
      width: '3.5rem',
      numeric: true,
      cell: ({ rank }) => <span className="text-muted">{rank === undefined ? '–' : formatExact(rank)}</span>,
    },
    {
      key: 'name',
      heading: words.of[ranked].one,
      width: 'minmax(0, 1fr)',
      onPhone: 'first',
      cell: (row, tabIndex) => <RowLink to={PAGE[ranked](row.id)} name={nameOf(row)} tabIndex={tabIndex} />,
    },
    {
      key: 'scans',
      heading: headings.scans,
      width: '6.5rem',
      numeric: true,
      onPhone: 'first-end',
      cell: ({ scans }) => formatExact(scans),
    },
    {
      key: 'share',
      heading: headings.share,
      width: '5rem',
      numeric: true,
      onPhone: 'second-end',
      cell: ({ scans }) => formatShare(scans, totalScans),
    },
  ]
  if (!isCompared) return own
  return [
    ...own,
    {
      key: 'before',
      heading: headings.before,
      width: '6.5rem',
      numeric: true,
      cell: ({ before = 0 }) => formatExact(before),
    },
    {
      key: 'change',
      heading: days === undefined ? headings.change : headings.changeADay,
      width: 'clamp(6rem, 100vw - 52rem, 12rem)',
      numeric: true,
      onPhone: 'second',
      cell: (row) => <ChangeCell row={row} days={days} />,
    },
  ]
}

function ChangeCell({ row, days }: { row: Row; days: ComparedDays | undefined }) {
  const compared = comparedCounts(countsIn(row), days)
  const before = (days === undefined ? formatExact : formatDailyAverage)(compared.before)
  return (
    <>
      <Difference
        {...compared}
        difference={days && formatDailyDifference(compared)}
        title={words.beforeCount(before)}
      />
      <span className="md:hidden"> {words.than(before)}</span>
    </>
  )
}
