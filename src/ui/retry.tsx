import { RotateCw } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cx } from '#src/lib/cx.ts'
import * as words from '#words/ui/states.ts'
import type { Answer } from './answer.ts'
import { Button } from './button.tsx'
import { useHandedOnFocus } from './use-handed-on-focus.ts'

interface RetryProps extends Pick<ComponentProps<typeof Button>, 'look' | 'className'> {
  readonly answer: Pick<Answer<unknown>, 'isFetching' | 'refetch'>
}

/** Goes away when it has helped, and hands its focus on. */
export function Retry({ answer, ...rest }: RetryProps) {
  const button = useHandedOnFocus<HTMLButtonElement>()
  return (
    <Button ref={button} isBusy={answer.isFetching} onClick={() => void answer.refetch()} {...rest}>
      <RotateCw aria-hidden className={cx('size-4', answer.isFetching && 'motion-safe:animate-spin')} />
      {answer.isFetching ? words.tryingAgain : words.tryAgain}
    </Button>
  )
}
