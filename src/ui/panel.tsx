import { RotateCw } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { cx } from '#src/lib/cx.ts'
import type { Answer } from './answer.ts'
import { Button } from './button.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Message } from './message.tsx'

interface PanelProps<Data> {
  /** Names the content: "Scans by country". */
  readonly title: string
  /** Beside the title: the span, "20 of 312", a control. */
  readonly note?: ReactNode
  readonly answer: Answer<Data>
  /** What will come, at its size. */
  readonly skeleton: ReactNode
  /** When there is an answer with nothing in it: what is missing and the next step. */
  readonly empty?: { readonly when: (data: Data) => boolean; readonly show: ReactNode }
  readonly children: (data: Data) => ReactNode
  readonly className?: string
}

/**
 * A part of a page with its five states: loading, failed, empty, old figures while new ones come (or fail to), and
 * figures. Every panel is made with this one, so no page writes a spinner of its own, and a panel that breaks does not
 * take its neighbours down.
 */
export function Panel<Data>({ title, note, answer, skeleton, empty, children, className }: PanelProps<Data>) {
  const heading = useId()
  return (
    <section
      aria-labelledby={heading}
      aria-busy={answer.data === undefined ? answer.error === null : answer.isPlaceholderData}
      className={cx('flex min-w-0 flex-col rounded-card border border-line bg-surface', className)}
    >
      <header className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 pt-2">
        <h2 id={heading} className="text-sm">
          {title}
        </h2>
        {note !== undefined && <div className="text-xs text-muted">{note}</div>}
      </header>
      <div className="flex min-h-0 flex-1 flex-col px-4 pb-4">
        <ErrorBoundary title="This panel could not be drawn">
          <Content answer={answer} skeleton={skeleton} empty={empty} title={title}>
            {children}
          </Content>
        </ErrorBoundary>
      </div>
    </section>
  )
}

type ContentProps<Data> = Pick<PanelProps<Data>, 'answer' | 'skeleton' | 'children' | 'title'> & {
  readonly empty: PanelProps<Data>['empty'] | undefined
}

function Content<Data>({ answer, skeleton, empty, children, title }: ContentProps<Data>) {
  const { data, error } = answer
  if (data === undefined) {
    if (error !== null) return <Failed error={error} answer={answer} />
    return (
      <>
        <span className="sr-only" role="status">
          {title}: loading
        </span>
        {skeleton}
      </>
    )
  }
  return (
    <>
      {error !== null && <RefreshFailed error={error} answer={answer} />}
      <div
        className={cx(
          'flex min-h-0 flex-1 flex-col transition-opacity duration-150 motion-reduce:transition-none',
          answer.isPlaceholderData && 'opacity-50',
        )}
      >
        {empty?.when(data) ? empty.show : children(data)}
      </div>
    </>
  )
}

function Failed({ error, answer }: { error: Error; answer: Answer<unknown> }) {
  return (
    <Message kind="failed" title="These figures could not be loaded">
      <p>{error.message}</p>
      <Retry answer={answer} />
    </Message>
  )
}

/** The last figures stay, and this says since when they are old. */
function RefreshFailed({ error, answer }: { error: Error; answer: Answer<unknown> }) {
  const since = new Date(answer.dataUpdatedAt).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  return (
    <div
      role="alert"
      className="mb-3 flex items-center justify-between gap-3 rounded-control bg-warning-soft px-3 py-2 text-warning"
    >
      <p>
        Not refreshed since {since}. {error.message}
      </p>
      <Retry answer={answer} />
    </div>
  )
}

function Retry({ answer }: { answer: Answer<unknown> }) {
  return (
    <Button className="mt-3 first:mt-0" disabled={answer.isFetching} onClick={() => void answer.refetch()}>
      <RotateCw aria-hidden className={cx('size-4', answer.isFetching && 'motion-safe:animate-spin')} />
      {answer.isFetching ? 'Trying again' : 'Try again'}
    </Button>
  )
}
