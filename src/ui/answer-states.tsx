import { RotateCw } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { now } from '#src/lib/clock.ts'
import { cx } from '#src/lib/cx.ts'
import { formatAge } from '#src/lib/ages.ts'
import * as words from '#words/ui/states.ts'
import type { Answer } from './answer.ts'
import { Button } from './button.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { ErrorWords } from './error-words.tsx'
import { Message } from './message.tsx'
import { WarningStrip } from './warning-strip.tsx'

interface AnswerStatesProps<Data> {
  readonly answer: Answer<Data>
  /** What is loading, to screen readers. */
  readonly name: string
  /** What will come, at its size. */
  readonly skeleton: ReactNode
  /** Draws the figures, or what stands in their place when there are none. */
  readonly children: (data: Data) => ReactNode
}

/** The states of an answer: loading, failed, figures, and old figures while new ones come or fail to. */
export function AnswerStates<Data>(props: AnswerStatesProps<Data>) {
  return (
    <ErrorBoundary title={words.notDrawn} resetOn={props.answer.data}>
      <State {...props} />
    </ErrorBoundary>
  )
}

function State<Data>({ answer, name, skeleton, children }: AnswerStatesProps<Data>) {
  const { data, error } = answer
  if (data === undefined) {
    if (error !== null) return <Failed error={error} answer={answer} />
    return (
      <>
        <span className="sr-only">{words.isLoading(name)}</span>
        {skeleton}
      </>
    )
  }
  return (
    <>
      {error !== null && error.isLost !== true && <RefreshFailed error={error} answer={answer} />}
      <div
        className={cx(
          'flex min-h-0 flex-1 flex-col transition-opacity duration-150 motion-reduce:transition-none',
          answer.isPlaceholderData && 'opacity-50',
        )}
      >
        {children(data)}
      </div>
    </>
  )
}

function Failed({ error, answer }: { error: Error; answer: Answer<unknown> }) {
  return (
    <Message kind="failed" title={words.notLoaded}>
      <p>
        <ErrorWords error={error} />
      </p>
      <Retry answer={answer} className="mt-3" />
    </Message>
  )
}

/** The last figures stay, and this says how old they are. */
function RefreshFailed({ error, answer }: { error: Error; answer: Answer<unknown> }) {
  return (
    <WarningStrip action={<Retry answer={answer} look="quiet" />}>
      {/* The age grows with each attempt: only the reason is read out. */}
      <span aria-live="off">{words.notRefreshed(formatAge(now() - answer.dataUpdatedAt))}</span>{' '}
      <ErrorWords error={error} />
    </WarningStrip>
  )
}

interface RetryProps extends Pick<ComponentProps<typeof Button>, 'look' | 'className'> {
  readonly answer: Answer<unknown>
}

function Retry({ answer, ...rest }: RetryProps) {
  return (
    <Button disabled={answer.isFetching} onClick={() => void answer.refetch()} {...rest}>
      <RotateCw aria-hidden className={cx('size-4', answer.isFetching && 'motion-safe:animate-spin')} />
      {answer.isFetching ? words.tryingAgain : words.tryAgain}
    </Button>
  )
}
