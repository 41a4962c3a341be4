import { Flag } from 'lucide-react'
import { Suspense, useId, useRef, useState, type ReactNode } from 'react'
import type { Annotation } from '#contract/annotations.ts'
import { dateAt, type CalendarDate, type Period } from '#contract/period.ts'
import { draft } from '#src/api/annotations.ts'
import { useRights } from '#src/api/session.ts'
import { useIsGuest } from '#src/api/guest.ts'
import { now } from '#src/lib/clock.ts'
import { Button } from '#src/ui/button.tsx'
import { useIsPrinting } from '#src/ui/use-is-printing.ts'
import { useKeyHint } from '#src/ui/key-hints.ts'
import { lazyPart } from '#src/ui/lazy-part.tsx'
import * as words from '#words/annotations/annotated.ts'
import { AnnotationList, PrintedAnnotations } from './list.tsx'
import { annotate, offeredDate } from './select.ts'
import { ToldChange } from './told.tsx'
import { useAnnotations } from './use-annotations.ts'
import { useChanges } from './use-changes.ts'

const AnnotationEditor = lazyPart(() => import('./editor.tsx'))

interface Tools {
  /** The chart's data with what is noted in its buckets. */
  readonly annotated: <Data extends { readonly points: readonly object[] }>(data: Data) => Data
  /** To be told of the bucket that is read in the chart: a new note is offered its date. */
  readonly onRead: (at: number | undefined) => void
  /** For the foot of the chart. */
  readonly foot: ReactNode
}

/** Of a small button in the row of the table's handle, which is as high as a line: it takes no more room than that. */
const FOOT = 'px-2 text-xs font-normal text-muted'

interface AnnotatedProps {
  readonly period: Period
  /** Whether all scans are told of: what is about one client, or a few, is printed without notes, for it is handed to them. */
  readonly isOfAll?: boolean
  readonly children: (tools: Tools) => ReactNode
}

/** A chart over a period with what is noted on its dates; notes are about the organisation, so guests have none. */
export function Annotated(props: AnnotatedProps) {
  return useIsGuest() ? props.children(WITHOUT_NOTES) : <WithNotes {...props} />
}

const WITHOUT_NOTES: Tools = { annotated: (data) => data, onRead: () => undefined, foot: null }

/** The ways to note something are in the foot of the chart, the list is below. */
function WithNotes({ period, isOfAll = false, children }: AnnotatedProps) {
  const { annotations: known, isMissing, refetch } = useAnnotations(period)
  const isPrinting = useIsPrinting()
  const annotations = isPrinting && !isOfAll ? [] : known
  const { told, forget, change } = useChanges(period)
  const [isListed, setListed] = useState(false)
  const [edited, setEdited] = useState<Annotation | { readonly date: CalendarDate }>()
  const [read] = useState(keeper<CalendarDate>)
  const addButton = useRef<HTMLButtonElement>(null)
  const list = useId()
  const hint = useKeyHint()
  const mayAnnotate = useRights().includes('annotate')

  const onRead = (at: number | undefined) => {
    const bucket = at === undefined ? undefined : period.buckets[at]
    read.keep(bucket && dateAt(period.zone, bucket.from))
  }
  const foot = (
    <>
      {isMissing && (
        <Button look="quiet" className={FOOT} onClick={() => void refetch()}>
          {words.notLoaded}
        </Button>
      )}
      {annotations.length > 0 && (
        <Button
          look="quiet"
          aria-expanded={isListed}
          aria-controls={list}
          className={FOOT}
          onClick={() => setListed(!isListed)}
        >
          <span>
            {words.inSpan(annotations.length)}
            <span className="max-sm:sr-only"> {words.ofSpan}</span>
          </span>
        </Button>
      )}
      {mayAnnotate && (
        <Button
          ref={addButton}
          look="quiet"
          data-add-note
          className={FOOT}
          {...hint('add-note')}
          onClick={() => setEdited({ date: offeredDate(period, read.kept(), dateAt(period.zone, now())) })}
        >
          <Flag aria-hidden className="size-3.5" />
          {words.add}
        </Button>
      )}
    </>
  )
  return (
    <>
      {children({ annotated: (data) => annotate(data, period, annotations), onRead, foot })}
      <div id={list} data-screen-only>
        {told !== undefined && (
          <ToldChange
            told={told}
            onChange={(wanted) => {
              addButton.current?.focus()
              change(wanted)
            }}
            onClose={() => {
              addButton.current?.focus()
              forget()
            }}
          />
        )}
        {isListed && annotations.length > 0 && (
          <AnnotationList
            annotations={annotations}
            mayChange={mayAnnotate}
            onEdit={setEdited}
            onDelete={(annotation) => change({ kind: 'remove', annotation })}
          />
        )}
      </div>
      <PrintedAnnotations annotations={annotations} />
      {edited !== undefined && (
        <Suspense>
          <AnnotationEditor
            edited={edited}
            onSave={(input) =>
              change(
                'id' in edited
                  ? { kind: 'change', annotation: { ...edited, ...input } }
                  : { kind: 'add', annotation: draft(input, new Date(now()).toISOString()) },
              )
            }
            onClose={() => setEdited(undefined)}
          />
        </Suspense>
      )}
    </>
  )
}

/** Keeps what nothing is drawn from: a chart tells of every bucket that the pointer crosses. */
function keeper<Value>() {
  let value: Value | undefined
  return {
    keep: (next: Value | undefined) => {
      value = next
    },
    kept: () => value,
  }
}
