import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { reportQuery } from '#src/api/queries.ts'
import { reportsQuery } from '#src/api/reports.ts'
import { useRights } from '#src/api/session.ts'
import { tagsQuery } from '#src/api/tags.ts'
import type { CommandContext } from '#src/commands/command.ts'
import { allZones } from '#src/lib/find-zones.ts'
import { inSlices } from '#src/lib/in-slices.ts'
import * as words from '#words/palette.ts'
import {
  campaignSource,
  clientSource,
  commandSources,
  qrSource,
  reportSource,
  tagSource,
  zoneSource,
} from './sources.ts'

/** The lists are asked for when the palette opens, and not again while it is open: rows would move under the finger. */
const ONCE = { refetchInterval: false, refetchOnWindowFocus: false } as const

/** What can be found by now, and what of it is still on its way or could not be had. */
export function useSources(context: CommandContext) {
  const qrs = useQuery({ ...reportQuery('qrs'), ...ONCE })
  const campaigns = useQuery({ ...reportQuery('campaigns'), ...ONCE })
  const clients = useQuery({ ...reportQuery('clients'), ...ONCE })
  const mayRead = useRights().includes('seeAll')
  const reports = useQuery({ ...reportsQuery(), ...ONCE, enabled: mayRead })
  const tags = useQuery({ ...tagsQuery(), ...ONCE, enabled: mayRead })
  const [zones] = useState(allZones)

  const [pages, actions] = useMemo(() => commandSources(context), [context])
  const listed = useMemo(
    // In this order where they fit equally well: a client's name often begins those of its campaigns and codes.
    () => [
      clients.data && clientSource(clients.data.data),
      campaigns.data && campaignSource(campaigns.data.data),
      qrs.data && qrSource(qrs.data.data),
      reports.data && reportSource(reports.data),
      tags.data && tagSource(tags.data.all),
    ],
    [qrs.data, campaigns.data, clients.data, reports.data, tags.data],
  )
  const all = useMemo(
    () => [pages, ...listed, actions, zoneSource(zones)].filter((source) => source !== undefined),
    [pages, listed, actions, zones],
  )
  // Another array, and so drawn anew, once all can be searched as fast as a person types.
  const [ready, setReady] = useState<object>()
  const sources = useMemo(() => (ready === listed ? [...all] : all), [all, listed, ready])
  useEffect(
    () =>
      inSlices(
        (hasTime) => listed.every((source) => source?.prepare(hasTime) ?? true),
        () => setReady(listed),
      ),
    [listed],
  )

  // In the order of `listed`.
  const lists = [
    { name: words.lists.clients, answer: clients },
    { name: words.lists.campaigns, answer: campaigns },
    { name: words.lists.qrs, answer: qrs },
    { name: words.lists.reports, answer: reports },
    { name: words.lists.tags, answer: tags },
  ].filter(({ answer }, i) => ((answer !== reports && answer !== tags) || mayRead) && listed[i]?.isReady() !== true)
  return {
    sources,
    pending: lists.filter(({ answer }) => answer.error === null).map(({ name }) => name),
    failed: lists.filter(({ answer }) => answer.error !== null).map(({ name }) => name),
    retry: () => lists.forEach(({ answer }) => void answer.refetch()),
  }
}
