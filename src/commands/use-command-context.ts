import { useQueryClient } from '@tanstack/react-query'
import { useMatches } from 'react-router'
import { useRights } from '#src/api/session.ts'
import { useSource } from '#src/api/use-source.ts'
import { useAllTime } from '#src/app/use-all-time.ts'
import { usePeriod } from '#src/app/use-period.ts'
import type { CommandContext } from './command.ts'

/** What a route of `src/app/router.tsx` says of its pages. */
interface PageHandle {
  readonly showsPeriod?: boolean
}

export function useCommandContext(open: CommandContext['open']): CommandContext {
  const client = useQueryClient()
  const period = usePeriod()
  const rights = useRights()
  const countsBots = useSource((source) => source.countsBots) === true
  const showsPeriod = useMatches().some(({ handle }) => (handle as PageHandle | undefined)?.showsPeriod)
  return {
    period,
    showsPeriod,
    allTime: useAllTime()?.change,
    countsBots,
    rights,
    refresh: () => void client.invalidateQueries(),
    open,
  }
}
