import { formatExact, formatShare } from '#src/lib/numbers.ts'
import { Difference } from '#src/ui/difference.tsx'
import type { ListColumn } from '#src/ui/list-columns.ts'
import { paths } from '#src/url-state/paths.ts'
import { RowLink } from '#src/url-state/row-link.tsx'
import * as words from '#words/reports/ranked-list.ts'
import { nameOf, type Column, type Ranked, type Row } from './select.ts'

const PAGE = { qrs: paths.qr, campaigns: paths.campaign }

/** `isCompared`: whether there is something to compare each with. */
export function rankedColumns(
  ranked: Ranked,
  totalScans: number,
  isCompared: boolean,
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
      heading: headings.change,
      width: 'clamp(6rem, 100vw - 52rem, 12rem)',
      numeric: true,
      onPhone: 'second',
      cell: ({ scans, before = 0 }) => (
        <>
          <Difference scans={scans} before={before} title={words.beforeCount(formatExact(before))} />
          <span className="md:hidden"> {words.than(formatExact(before))}</span>
        </>
      ),
    },
  ]
}
