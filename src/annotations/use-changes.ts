import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Annotation } from '#contract/annotations.ts'
import type { Period } from '#contract/period.ts'
import { annotationChanges, type AnnotationChange } from '#src/api/annotations.ts'
import { announce } from '#src/ui/announcer.tsx'
import * as words from '#words/annotations/annotated.ts'

/** What there is to say, and to do, about the last change. */
export type Told =
  | { readonly kind: 'failed'; readonly change: AnnotationChange; readonly error: Error }
  | { readonly kind: 'deleted'; readonly annotation: Annotation }
  /** It is not in the chart, so that nothing in sight shows that it is there. */
  | { readonly kind: 'elsewhere'; readonly annotation: Annotation }

/** Changes to what is noted, in sight at once; what the server does not take is said and taken back. */
export function useChanges({ date, last }: Pick<Period, 'date' | 'last'>) {
  const { mutateAsync } = useMutation(annotationChanges(useQueryClient()))
  const [told, setTold] = useState<Told>()

  const change = async (wanted: AnnotationChange) => {
    const { kind, annotation } = wanted
    const isElsewhere = annotation.date < date || annotation.date > last
    setTold(kind === 'remove' ? { kind: 'deleted', annotation } : undefined)
    try {
      await mutateAsync(wanted)
      if (kind !== 'remove' && isElsewhere) setTold({ kind: 'elsewhere', annotation })
      else announce(words.done[kind])
    } catch (error) {
      setTold({ kind: 'failed', change: wanted, error: error as Error })
    }
  }
  return { told, forget: () => setTold(undefined), change: (wanted: AnnotationChange) => void change(wanted) }
}
