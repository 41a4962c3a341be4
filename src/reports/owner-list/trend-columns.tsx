import type { ListColumn } from '#src/ui/list-columns.ts'
import { Sparkline } from '#src/ui/sparkline.tsx'
import { trendColumns } from '#src/trends/columns.tsx'
import type { ToldTrends } from '#src/trends/use-trends.ts'

/** The columns of a list, those of trends among them where the source tells any. */
export type OwnerColumns<Owner, Column extends string> = (
  trends: ToldTrends,
  sortedBy: Column,
) => readonly ListColumn<Owner, Column>[]

/** Owners are few: their days have come with their trends. */
export function ownerTrendColumns({ trendOf }: ToldTrends, onPhone: Parameters<typeof trendColumns>[0]['onPhone']) {
  const chart = (owner: { readonly id: string }) => {
    const { byDay } = trendOf?.(owner) ?? {}
    return byDay && <Sparkline counts={byDay} label="" />
  }
  return trendColumns({ trendOf, chart, roomFrom: 'lg', onPhone })
}
