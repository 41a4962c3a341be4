import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { reportQuery } from '#src/api/queries.ts'
import type { CommandContext } from '#src/commands/command.ts'
import { allZones } from '#src/lib/find-zones.ts'
import { whenIdle } from '#src/ui/when-idle.ts'
import * as words from '#words/palette.ts'
import type { Source } from './source.ts'
import { campaignSource, clientSource, commandSources, qrSource, zoneSource } from './sources.ts'

/** The lists are asked for when the palette opens, and not again while it is open: rows would move under the finger. */
const ONCE = { refetchInterval: false, refetchOnWindowFocus: false } as const

/** What can be found by now, and what of it is still on its way or could not be had. */
export function useSources(context: CommandContext) {
  const qrs = useQuery({ ...reportQuery('qrs'), ...ONCE })
  const campaigns = useQuery({ ...reportQuery('campaigns'), ...ONCE })
  const clients = useQuery({ ...reportQuery('clients'), ...ONCE })
  const [zones] = useState(allZones)

  const [pages, actions] = useMemo(() => commandSources(context), [context])
  const sources = useMemo(
    () =>
      [
        pages,
        qrs.data && qrSource(qrs.data.data),
        campaigns.data && campaignSource(campaigns.data.data),
        clients.data && clientSource(clients.data.data),
        actions,
        zoneSource(zones),
      ].filter((source): source is Source => source !== undefined),
    [pages, actions, qrs.data, campaigns.data, clients.data, zones],
  )

  // Made ready while nothing else is to do, so that the first letter typed is fast.
  useEffect(() => whenIdle((hasTime) => sources.every((source) => source.prepare(hasTime))), [sources])

  const lists = [
    { name: words.lists.qrs, answer: qrs },
    { name: words.lists.campaigns, answer: campaigns },
    { name: words.lists.clients, answer: clients },
  ].filter(({ answer }) => answer.data === undefined)
  return {
    sources,
    pending: lists.filter(({ answer }) => answer.error === null).map(({ name }) => name),
    failed: lists.filter(({ answer }) => answer.error !== null).map(({ name }) => name),
    retry: () => lists.forEach(({ answer }) => void answer.refetch()),
  }
}
