import { useQuery } from '@tanstack/react-query'
import { Megaphone } from 'lucide-react'
import type { CampaignListed } from '#contract/reporting.ts'
import { reportQuery } from '#src/api/queries.ts'
import * as words from '#words/reports/campaign-list.ts'
import { OwnerList, type AroundList } from '../owner-list.tsx'
import { campaignColumns } from './columns.tsx'
import { CAMPAIGN_COLUMNS, campaignSpec, campaignTable } from './select.ts'

/** All campaigns. */
export function CampaignList(around: AroundList<CampaignListed>) {
  const answer = useQuery({ ...reportQuery('campaigns'), select: ({ data }) => data })
  return (
    <OwnerList
      of="campaign"
      answer={answer}
      title={words.title}
      names={{ many: words.many, one: words.one }}
      searchLabel={words.search}
      empty={{ Icon: Megaphone, title: words.empty, next: words.emptyNext }}
      sortable={CAMPAIGN_COLUMNS}
      spec={campaignSpec}
      columnsOf={campaignColumns}
      tableOf={campaignTable}
      {...around}
    />
  )
}
