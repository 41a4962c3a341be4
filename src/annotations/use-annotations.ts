import { useQuery } from '@tanstack/react-query'
import type { Annotation } from '#contract/annotations.ts'
import type { Period } from '#contract/period.ts'
import { annotationsQuery } from '#src/api/annotations.ts'

const NONE: readonly Annotation[] = []

/** What is noted on the dates of a period; nothing while that is on its way. */
export function useAnnotations({ date, last }: Pick<Period, 'date' | 'last'>) {
  const { data, isError, refetch } = useQuery(annotationsQuery({ from: date, to: last }))
  return { annotations: data ?? NONE, isMissing: isError && data === undefined, refetch }
}
