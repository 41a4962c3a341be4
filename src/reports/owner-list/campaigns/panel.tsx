import { useQuery } from '@tanstack/react-query'
import { Megaphone } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import type { CampaignListed } from '#contract/reporting.ts'
import { reportQuery } from '#src/api/queries.ts'
import { toTable } from '#src/lib/table.ts'
import { ListTakeAway } from '#src/take-away/lazy-list-take-away.tsx'
import { List } from '#src/ui/list.tsx'
import { Message } from '#src/ui/message.tsx'
import { useWithTrends } from '#src/reports/owner-list/trend/use-with-trends.ts'
import { useListState } from '#src/url-state/use-list-state.ts'
import * as words from '#words/reports/campaign-list.ts'
import { campaignColumns } from './columns.tsx'
import { CAMPAIGN_COLUMNS, MOST_SCANNED, campaignTable, campaignSpec } from './select.ts'

/**
 * All campaigns. `actions`: what can be done with those that are selected. `firstStep`: what to do where there are none.
 */
export function CampaignList({
  actions,
  firstStep,
}: {
  actions: (selected: readonly CampaignListed[]) => ReactNode
  firstStep: ReactNode
}) {
  const answer = useQuery({ ...reportQuery('campaigns'), select: ({ data }) => data })
  const { rows, told } = useWithTrends('campaign', answer.data)
  const columns = useMemo(() => campaignColumns(told), [told])
  const state = useListState(CAMPAIGN_COLUMNS, MOST_SCANNED)
  return (
    <List
      names={{ many: words.many, one: words.one }}
      nameOf={({ id, name }) => name || id}
      searchLabel={words.search}
      columns={columns}
      spec={campaignSpec}
      answer={{ ...answer, data: rows }}
      state={state}
      actions={actions}
      take={(found) => (
        <ListTakeAway
          list="campaigns"
          title={words.title}
          fileParts={[]}
          table={() => toTable(campaignTable(told), found)}
          csvBeside
        />
      )}
      empty={
        <Message kind="empty" Icon={Megaphone} title={words.empty}>
          <p>{words.emptyNext}</p>
          {firstStep}
        </Message>
      }
    />
  )
}
