import { Pencil, Trash2 } from 'lucide-react'
import type { Annotation } from '#contract/annotations.ts'
import { isUnsaved } from '#src/api/annotations.ts'
import { formatDate } from '#src/lib/dates.ts'
import { Button } from '#src/ui/button.tsx'
import * as words from '#words/annotations/annotated.ts'

/** What is noted in a span, by date, with the ways to change it for whoever may. */
export function AnnotationList({
  annotations,
  mayChange,
  onEdit,
  onDelete,
}: {
  annotations: readonly Annotation[]
  mayChange: boolean
  onEdit: (annotation: Annotation) => void
  onDelete: (annotation: Annotation) => void
}) {
  return (
    <ul aria-label={words.list} className="mt-3 max-h-64 divide-y divide-line overflow-y-auto border-t border-line">
      {annotations.map((annotation) => {
        const { id, date, text } = annotation
        return (
          <li key={id} className="flex items-center gap-x-3">
            {/* The text goes below the date where there is little room. */}
            <span className="flex min-w-0 flex-1 flex-wrap gap-x-3 py-1.5">
              <span className="w-28 shrink-0 text-muted tabular-nums">{formatDate(date)}</span>
              <bdi className="min-w-0 flex-1 basis-48 wrap-anywhere">{text}</bdi>
            </span>
            {mayChange && (
              <span className="flex shrink-0">
                <Button
                  look="quiet"
                  square
                  disabled={isUnsaved(annotation)}
                  aria-label={words.editOne(text)}
                  className="max-md:size-11"
                  onClick={() => onEdit(annotation)}
                >
                  <Pencil aria-hidden className="size-4 text-muted" />
                </Button>
                <Button
                  look="quiet"
                  square
                  disabled={isUnsaved(annotation)}
                  aria-label={words.deleteOne(text)}
                  className="max-md:size-11"
                  onClick={() => onDelete(annotation)}
                >
                  <Trash2 aria-hidden className="size-4 text-muted" />
                </Button>
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** On paper, where nothing can be pointed at. */
export function PrintedAnnotations({ annotations }: { annotations: readonly Annotation[] }) {
  if (annotations.length === 0) return null
  return (
    <div data-print-only className="hidden">
      <AnnotationLines annotations={annotations} />
    </div>
  )
}

/** The same without any way to change it: in pictures, and on paper. */
export function AnnotationLines({ annotations }: { annotations: readonly Annotation[] }) {
  return (
    <ul className="mt-3 text-xs">
      {annotations.map(({ id, date, text }) => (
        <li key={id} className="flex gap-3 py-0.5">
          <span className="w-24 shrink-0 text-muted tabular-nums">{formatDate(date)}</span>
          <span className="wrap-anywhere">{text}</span>
        </li>
      ))}
    </ul>
  )
}
