import { useQuery } from '@tanstack/react-query'
import { QrCode } from 'lucide-react'
import { useMemo } from 'react'
import { reportQuery } from '#src/api/queries.ts'
import { pulseQuery } from '#src/api/pulse.ts'
import { useIsWatched } from '#src/api/watched.ts'
import { toTable } from '#src/lib/table.ts'
import { ListTakeAway } from '#src/take-away/take-away.tsx'
import { List } from '#src/ui/list.tsx'
import { Message } from '#src/ui/message.tsx'
import { useFilters } from '#src/url-state/use-filters.ts'
import { useListState } from '#src/url-state/use-list-state.ts'
import { qrColumns } from './columns.tsx'
import { MOST_SCANNED, QR_COLUMNS, qrTable, qrSpec, watchedQrTable, withBeats } from './select.ts'

/** All QR codes. */
export function QrList() {
  const { effectiveZone: zone } = useFilters()
  const answer = useQuery({ ...reportQuery('qrs'), select: ({ data }) => data })
  const isWatched = useIsWatched()
  const pulse = useQuery({ ...pulseQuery(), enabled: isWatched }).data
  const rows = useMemo(() => withBeats(answer.data, pulse), [answer.data, pulse])
  const state = useListState(QR_COLUMNS, MOST_SCANNED)
  const columns = useMemo(() => qrColumns(zone, isWatched), [zone, isWatched])
  return (
    <List
      names={{ many: 'QR codes', one: 'QR code' }}
      searchLabel="Search title, address or id"
      columns={columns}
      spec={qrSpec}
      answer={{ ...answer, data: rows }}
      state={state}
      take={(found) => (
        <ListTakeAway
          list="qrs"
          title="QR codes"
          fileParts={[]}
          table={() => toTable(isWatched ? watchedQrTable : qrTable, found)}
          csvBeside
        />
      )}
      empty={
        <Message kind="empty" Icon={QrCode} title="There are no QR codes yet">
          <p>They come with their scans. Where Scanboard runs, import a log of them:</p>
          <code className="mt-3 inline-block rounded-control bg-sunken px-3 py-2 text-ink">
            npm run scanboard -- import FILE
          </code>
        </Message>
      }
    />
  )
}
