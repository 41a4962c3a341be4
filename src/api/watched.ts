import { useQuery } from '@tanstack/react-query'
import { statusQuery } from './queries.ts'

/** Whether the totals of all codes are looked at again and again, so that there is a pulse to ask for. */
export function useIsWatched(): boolean {
  const { data } = useQuery({ ...statusQuery(), select: ({ source }) => source.connection?.pulse !== undefined })
  return data === true
}
