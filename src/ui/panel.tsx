import { Suspense, useId, type ReactNode } from 'react'
import { cx } from '#src/lib/cx.ts'
import { AnswerStates } from './answer-states.tsx'
import type { Answer } from './answer.ts'

interface PanelProps<Data> {
  /** Names the content: "Scans by country". */
  readonly title: string
  /** Beside the title: the span, "20 of 312", a control. */
  readonly note?: ReactNode
  /** In the corner, with room for one button: ways to take the panel away. May come later than the panel. */
  readonly tools?: ReactNode
  readonly answer: Answer<Data>
  /** What will come, at its size. */
  readonly skeleton: ReactNode
  /** When there is an answer with nothing in it: what is missing and the next step. */
  readonly empty?: { readonly when: (data: Data) => boolean; readonly show: ReactNode }
  /** Whether it is what people come for, and drawn before all else. */
  readonly isFirst?: boolean
  readonly children: (data: Data) => ReactNode
  readonly className?: string | undefined
}

/**
 * A part of a page with its five states: loading, failed, empty, old figures while new ones come (or fail to), and
 * figures. Every panel is made with this one, so no page writes a spinner of its own, and a panel that breaks does not
 * take its neighbours down.
 */
export function Panel<Data>({
  title,
  note,
  tools,
  answer,
  skeleton,
  empty,
  isFirst,
  children,
  className,
}: PanelProps<Data>) {
  const busy = answer.data === undefined ? answer.error === null : answer.isPlaceholderData
  return (
    <PanelFrame
      title={title}
      note={note}
      tools={tools}
      busy={busy}
      // The primary chart is drawn later than its figures come, into the room that is kept.
      isHere={answer.data !== undefined && isFirst !== true}
      className={className}
    >
      <AnswerStates answer={answer} name={title} skeleton={skeleton} isFirst={isFirst}>
        {(data) => (empty?.when(data) === true ? empty.show : children(data))}
      </AnswerStates>
    </PanelFrame>
  )
}

/** What a panel stands in, also for parts of a page that share one answer with its states. */
export function PanelFrame({
  title,
  note,
  tools,
  busy,
  isHere,
  className,
  children,
}: Pick<PanelProps<never>, 'title' | 'note' | 'tools' | 'className'> & {
  busy?: boolean
  /** Whether what room was kept for has come. */
  isHere?: boolean
  children: ReactNode
}) {
  const heading = useId()
  return (
    <section
      aria-labelledby={heading}
      aria-busy={busy}
      data-here={isHere || undefined}
      // Room is kept for figures that come; where there are none, or no neighbour of that height, it would only be a long
      // way to what stands below.
      className={cx(
        'flex min-w-0 flex-col rounded-card border border-line bg-surface has-data-nothing:min-h-36! max-lg:data-here:min-h-0!',
        className,
      )}
    >
      <header
        className={cx(
          'relative flex flex-wrap items-center justify-between gap-x-4 pt-2 pb-1 pl-4',
          tools ? 'pr-13' : 'pr-4',
        )}
      >
        <h2 id={heading} className="flex min-h-9 items-center text-sm">
          {title}
        </h2>
        {note !== undefined && <div className="py-0.5 text-xs text-muted">{note}</div>}
        {tools && (
          <div className="absolute top-2 right-2">
            <Suspense>{tools}</Suspense>
          </div>
        )}
      </header>
      <div className="flex min-h-0 flex-1 flex-col px-4 pb-4">{children}</div>
    </section>
  )
}
