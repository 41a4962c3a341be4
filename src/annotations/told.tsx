import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { draft, type AnnotationChange } from '#src/api/annotations.ts'
import { now } from '#src/lib/clock.ts'
import { formatDate } from '#src/lib/dates.ts'
import { Button } from '#src/ui/button.tsx'
import { WarningStrip } from '#src/ui/warning-strip.tsx'
import { ErrorWords } from '#src/ui/error-words.tsx'
import * as words from '#words/annotations/annotated.ts'
import type { Told } from './use-changes.ts'

/**
 * What became of the last change where the chart does not show it, and the way back. It stays until something else is
 * changed or it is closed: whoever reads slowly has as much time as everybody else.
 */
export function ToldChange({
  told,
  onChange,
  onClose,
}: {
  told: Told
  onChange: (change: AnnotationChange) => void
  onClose: () => void
}) {
  if (told.kind === 'failed') {
    const { kind, annotation } = told.change
    return (
      <div className="mt-3">
        <WarningStrip
          action={
            <>
              <Button look="quiet" onClick={() => onChange(told.change)}>
                {words.tryAgain}
              </Button>
              <Close onClose={onClose} />
            </>
          }
        >
          {words.failed[kind](annotation.text)} <ErrorWords error={told.error} />
        </WarningStrip>
      </div>
    )
  }
  const { date, text } = told.annotation
  return (
    <div role="status" className="mt-3 flex items-center gap-2 rounded-control bg-sunken py-1 pr-1 pl-3 text-xs">
      <p className="min-w-0 flex-1 wrap-anywhere">{words.told[told.kind](text, formatDate(date))}</p>
      {told.kind === 'deleted' && (
        <Undo
          key={told.annotation.id}
          onUndo={() => onChange({ kind: 'add', annotation: draft({ date, text }, new Date(now()).toISOString()) })}
        />
      )}
      <Close onClose={onClose} />
    </div>
  )
}

/** Takes the focus once: the button that was pressed is gone with its note. */
function Undo({ onUndo }: { onUndo: () => void }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return (
    <Button ref={button} look="quiet" className="text-accent" onClick={onUndo}>
      {words.undo}
    </Button>
  )
}

function Close({ onClose }: { onClose: () => void }) {
  return (
    <Button look="quiet" square aria-label={words.close} onClick={onClose}>
      <X aria-hidden className="size-4" />
    </Button>
  )
}
