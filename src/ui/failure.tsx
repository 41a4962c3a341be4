import { cx } from '#src/lib/cx.ts'
import { failed } from '#words/ui/failure.ts'
import { ErrorWords } from './error-words.tsx'

export interface FailureProps {
  /** What stands in the way before anything is asked for, in the language of the page; empty for nothing. */
  readonly fault?: string | undefined
  /** Of a request. */
  readonly error?: Error | null | undefined
  /** What did not work, as a sentence before the error. */
  readonly said?: string
  readonly className?: string
}

/** Why something was not done; nothing where nothing went wrong. */
export function Failure({ fault, error, said = failed, className }: FailureProps) {
  const why =
    fault ||
    (error && (
      <>
        {said} <ErrorWords error={error} />
      </>
    ))
  return why ? (
    <p role="alert" className={cx('text-pretty text-negative', className)}>
      {why}
    </p>
  ) : null
}
