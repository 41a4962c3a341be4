import { Suspense, useDeferredValue, type ReactNode } from 'react'
import { cx } from '#src/lib/cx.ts'
import * as words from '#words/ui/states.ts'
import type { Answer } from './answer.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { ErrorWords } from './error-words.tsx'
import { lazyPart } from './lazy-part.tsx'
import { Message } from './message.tsx'
import { Note } from './note.tsx'
import { Retry } from './retry.tsx'
import { useTells } from './use-tells.ts'

/** Seldom, and only where the server has answered: then it has the code as well. */
const RefreshFailed = lazyPart(() => import('./refresh-failed.tsx'))

interface AnswerStatesProps<Data> {
  readonly answer: Answer<Data>
  /** What is loading, to screen readers. */
  readonly name: string
  /** What will come, at its size. */
  readonly skeleton: ReactNode
  /** Whether it is what people come for, and drawn before all else. */
  readonly isFirst?: boolean | undefined
  /** Draws the figures, or what stands in their place when there are none. */
  readonly children: (data: Data) => ReactNode
}

/** The states of an answer: loading, failed, figures, and old figures while new ones come or fail to. */
export function AnswerStates<Data>(props: AnswerStatesProps<Data>) {
  const { data, isPlaceholderData } = props.answer
  // A page has a dozen panels, whose answers come together: they are drawn bit by bit, and whatever is pressed goes first.
  const later = { data: useDeferredValue(data), isStandIn: useDeferredValue(isPlaceholderData) }
  const drawn = props.isFirst ? { data, isStandIn: isPlaceholderData } : later
  return (
    <ErrorBoundary title={words.notDrawn} resetOn={drawn.data}>
      <State {...props} {...drawn} />
    </ErrorBoundary>
  )
}

interface StateProps<Data> extends AnswerStatesProps<Data> {
  readonly data: Data | undefined
  /** Whether these are another question's figures. */
  readonly isStandIn: boolean
}

function State<Data>({ answer, data, isStandIn, name, skeleton, children }: StateProps<Data>) {
  const { error } = answer
  if (data === undefined) {
    if (error !== null) return <Failed error={error} answer={answer} name={name} />
    return (
      <>
        <span className="sr-only">{words.isLoading(name)}</span>
        {skeleton}
      </>
    )
  }
  return (
    <>
      {error !== null && error.isLost !== true && (
        <Suspense>
          <RefreshFailed error={error} answer={answer} />
        </Suspense>
      )}
      <div
        className={cx(
          'flex min-h-0 flex-1 flex-col transition-opacity duration-150 motion-reduce:transition-none',
          isStandIn && 'opacity-50',
        )}
      >
        {children(data)}
      </div>
    </>
  )
}

function Failed({ error, answer, name }: { error: Error; answer: Answer<unknown>; name: string }) {
  if (!useTells(error)) return <Note>{words.notLoadedEither}</Note>
  return (
    <Message kind="failed" title={words.notLoaded(name)}>
      <p>
        <ErrorWords error={error} />
      </p>
      <Retry answer={answer} className="mt-3" />
    </Message>
  )
}
