import { useQuery } from '@tanstack/react-query'
import type { Status } from '#contract/app.ts'
import { statusQuery } from './queries.ts'

/**
 * A part of what the source says of itself; undefined until it has said so. The component is drawn anew only when that part
 * changes, for the status of a vendor's API does so all the time.
 */
export function useSource<Part>(part: (source: Status['source']) => Part): Part | undefined {
  return useQuery({ ...statusQuery(), select: ({ source }) => part(source) }).data
}
