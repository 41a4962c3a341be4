import { ChartNoAxesCombined } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { Annotated } from '#src/annotations/annotated.tsx'
import { Lines, LinesSkeleton } from '#src/charts/lines/lines.tsx'
import { formatPeriod } from '#src/lib/dates.ts'
import { knownInWords } from '#src/lib/known-span.ts'
import { formatInPeriod } from '#src/lib/periods.ts'
import { TimelineControls } from '#src/timelines/controls.tsx'
import { useRunningTotal } from '#src/timelines/use-running-total.ts'
import { announce } from '#src/ui/announcer.tsx'
import { optionalPart } from '#src/ui/lazy-part.tsx'
import { Message } from '#src/ui/message.tsx'
import { Panel } from '#src/ui/panel.tsx'
import { SkeletonRows } from '#src/ui/skeleton-rows.tsx'
import { MOST_COMPARED, keyOf, useCompared, type Compared } from '#src/url-state/compare.ts'
import * as words from '#words/reports/compared.ts'
import { linesInView, toTable, type Known } from './select.ts'
import type { AllKnown } from './use-provenance.ts'
import { SubjectPicker } from './subject-picker.tsx'
import { FiguresTable } from './table.tsx'
import { useBusiestHours } from './use-busiest-hours.ts'
import { useComparedFigures } from './use-compared-figures.ts'

const TakeLines = optionalPart(() => import('./take-lines.tsx'))
const TakeFigures = optionalPart(() => import('./take-figures.tsx'))

/** Several codes, campaigns or clients in one chart and one table. */
export function ComparedPanels() {
  const [compared, setCompared] = useCompared()
  const { answer, missing, gathering } = useComparedFigures(compared)
  const hours = useBusiestHours(answer.data ?? [])
  // Figures say of which period they are, but not of which scans: those of the choice before are not taken away.
  const known = answer.data !== undefined && !answer.isPlaceholderData && isSome(answer.data) ? answer.data : undefined
  // Whether and until when scans are known is the same of all.
  const figures = answer.data?.[0]?.figures
  const period = figures?.period
  const isDrawn = figures?.isUnknown === false
  const add = (subject: Compared) => setCompared([...compared, subject])
  const picker =
    compared.length < MOST_COMPARED ? (
      <SubjectPicker name={words.add} taken={compared} onPick={add} onPickTag={(id) => add({ kind: 'tag', id })} />
    ) : (
      <span>{words.full}</span>
    )
  const hasRemoved = useRef(false)
  const remove = (unwanted: Compared) => {
    hasRemoved.current = true
    setCompared(compared.filter((subject) => keyOf(subject) !== keyOf(unwanted)))
    announce(words.removed)
  }
  if (compared.length === 0) return <NothingCompared picker={picker} hasRemoved={hasRemoved} />
  return (
    <div className="grid gap-4">
      <Panel
        title={words.chart}
        note={
          <div className="flex flex-wrap items-center justify-end gap-x-3">
            {isDrawn && <TimelineControls period={figures.period} />}
            {picker}
          </div>
        }
        tools={known && isDrawn && <TakeLines known={known} />}
        answer={answer}
        skeleton={<LinesSkeleton />}
      >
        {(known) => <Chart known={known} gathering={gathering} />}
      </Panel>
      <Panel
        title={spanOf(answer.data ?? [])}
        tools={known && <TakeFigures known={known} missing={missing} hours={hours} />}
        answer={answer}
        skeleton={<SkeletonRows rows={compared.length + 1} />}
      >
        {(known) => (
          <>
            <FiguresTable
              table={toTable(known)}
              missing={missing}
              bucket={period?.bucket ?? 'day'}
              hours={hours}
              onRemove={remove}
            />
            <Notes known={known} />
          </>
        )}
      </Panel>
    </div>
  )
}

function NothingCompared({ picker, hasRemoved }: { picker: ReactNode; hasRemoved: { readonly current: boolean } }) {
  const part = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // With the last row its button is gone: the focus goes on to where another is chosen.
    if (hasRemoved.current) part.current?.querySelector('button')?.focus()
  }, [hasRemoved])
  return (
    <div className="rounded-card border border-line bg-surface">
      <Message kind="empty" Icon={ChartNoAxesCombined} title={words.few}>
        <p>{words.fewHint}</p>
        <div className="mt-4 text-ink" ref={part}>
          {picker}
        </div>
      </Message>
    </div>
  )
}

function Chart({ known, gathering }: { known: readonly Known[]; gathering: readonly string[] }) {
  const [isCumulative] = useRunningTotal()
  const figures = known[0]?.figures
  if (figures?.isUnknown) {
    return (
      <Message kind="empty" title={words.notKnownIn(formatInPeriod(figures.period))}>
        <p>{knownInWords(figures, figures.period.zone)}</p>
      </Message>
    )
  }
  const lines = linesInView(known, isCumulative)
  return (
    <>
      {lines ? (
        <Annotated period={known[0]!.figures.period}>
          {({ annotated, onRead, foot }) => <Lines data={annotated(lines)} onRead={onRead} foot={foot} />}
        </Annotated>
      ) : (
        <Message kind="empty" title={words.noTimeline} />
      )}
      {gathering.length > 0 && (
        <p role="status" className="mt-2 text-xs text-muted">
          {words.gathering(gathering.join(', '))}
        </p>
      )}
    </>
  )
}

/** Why there are no shares, and between which moments scans are known. */
function Notes({ known }: { known: readonly Known[] }) {
  const figures = known[0]?.figures
  const notes = [
    toTable(known).areAlike ? '' : known.every(({ subject }) => subject.kind === 'tag') ? words.ofTags : words.mixed,
    // Where nothing is known, that stands in the place of the chart.
    figures === undefined || figures.isUnknown ? '' : knownInWords(figures, figures.period.zone),
  ].filter((note) => note !== '')
  return notes.length > 0 && <p className="mt-3 text-xs text-muted">{notes.join(' ')}</p>
}

function isSome(known: readonly Known[]): known is AllKnown {
  return known.length > 0
}

/** `May 2026 so far` */
function spanOf([first]: readonly Known[]): string {
  if (first === undefined) return words.figures
  const { period, asOf } = first.figures
  const name = formatPeriod(period)
  return asOf < period.to ? words.soFar(name) : name
}
