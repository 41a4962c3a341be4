import type { ReactNode } from 'react'
import { LAST_DAYS } from '#contract/days.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { Difference } from '#src/ui/difference.tsx'
import { Nothing } from '#src/ui/nothing.tsx'
import type { ListColumn } from '#src/ui/list-columns.ts'
import * as words from '#words/trends/trends.ts'
import type { TrendColumn, TrendOf } from './trend.ts'

interface Row {
  readonly id: string
}

interface Shown<Of extends Row> {
  /** Once trends have come; until then the cells are empty. */
  readonly trendOf: TrendOf | undefined
  /** The small chart of a row, which stands beside the number where there is room. */
  readonly chart: ((row: Of) => ReactNode) | undefined
  /** From which width of the window on there is room for charts and shares: a list has few columns, or many. */
  readonly roomFrom: keyof typeof ROOM
  readonly onPhone: OnPhone
}

/** On a phone there is room for one of the columns: that by which rows are sorted, as stands above them, else the days. */
interface OnPhone {
  readonly place: NonNullable<ListColumn<unknown, TrendColumn>['onPhone']>
  readonly sortedBy: string
}

/** Where `xl` begins. */
export const ROOM_FOR_CHARTS = '(min-width: 80rem)'

const ROOM = {
  lg: {
    days: 'clamp(6rem, 100vw - 50.5rem, 13.5rem)',
    change: 'clamp(6rem, 100vw - 52rem, 12rem)',
    chart: 'max-lg:hidden',
    share: 'max-lg:sr-only',
  },
  xl: {
    days: 'clamp(5rem, 100vw - 68rem, 12rem)',
    change: 'clamp(6rem, 100vw - 69rem, 12rem)',
    chart: 'max-xl:hidden',
    share: 'max-xl:sr-only',
  },
}

/** The last days of a code, campaign or client, and what they gained or lost. */
export function trendColumns<Of extends Row>({
  trendOf,
  chart,
  roomFrom,
  onPhone,
}: Shown<Of>): readonly ListColumn<Of, TrendColumn>[] {
  const room = ROOM[roomFrom]
  const shown: TrendColumn = onPhone.sortedBy === 'change' ? 'change' : 'days'
  const placeOf = (key: TrendColumn) => (key === shown ? { onPhone: onPhone.place } : {})
  const scans = (row: Of) => {
    if (trendOf === undefined) return undefined
    const { scans } = trendOf(row)
    return scans === undefined ? <Nothing why={words.notKnown} /> : formatExact(scans)
  }
  return [
    {
      key: 'days',
      heading: words.lastDays(LAST_DAYS),
      width: room.days,
      numeric: true,
      ...placeOf('days'),
      cell: (row) => (
        <span className="flex items-center justify-end gap-3">
          {/* It says the number itself while that is not here. */}
          <span aria-hidden={trendOf && true} className={room.chart}>
            {chart?.(row)}
          </span>
          <span className="min-w-14">
            {trendOf && (
              <>
                {scans(row)}
                <span className="md:sr-only"> {words.inDays(LAST_DAYS)}</span>
              </>
            )}
          </span>
        </span>
      ),
      printed: scans,
    },
    {
      key: 'change',
      heading: words.change(LAST_DAYS),
      width: room.change,
      numeric: true,
      ...placeOf('change'),
      cell: (row) => {
        if (trendOf === undefined) return undefined
        const { scans, before } = trendOf(row)
        if (scans === undefined || before === undefined) return <Nothing why={words.beforeNotKnown(LAST_DAYS)} />
        const title = words.before(formatExact(before), LAST_DAYS)
        return <Difference scans={scans} before={before} title={title} share={room.share} />
      },
    },
  ]
}
