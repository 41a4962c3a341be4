import { useQuery } from '@tanstack/react-query'
import { useIsGuest } from './guest.ts'
import { statusQuery } from './queries.ts'

/** Whether there is no scan at all, of anybody; false until the source has said so, and for guests, who cannot help it. */
export function useHasNoScans(): boolean {
  const isGuest = useIsGuest()
  const { data } = useQuery({ ...statusQuery(), select: ({ source }) => source.kind === 'empty' })
  return data === true && !isGuest
}
