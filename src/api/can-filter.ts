import { useQuery } from '@tanstack/react-query'
import { statusQuery } from './queries.ts'

/** Whether the source can count only the scans from a place, on a device, from a referrer; false until it has said so. */
export function useCanFilter(): boolean {
  const { data } = useQuery({ ...statusQuery(), select: ({ source }) => source.filters })
  return data === true
}
