import type { ComponentProps, ReactNode } from 'react'
import { cx } from '#src/lib/cx.ts'
import * as words from '#words/ui/dialogs.ts'
import { Button } from './button.tsx'
import { useDismiss } from './dismiss.ts'
import { Failure, type FailureProps } from './failure.tsx'
import './form-end.css'

interface FormEndProps
  extends
    Pick<ComponentProps<typeof Button>, 'look' | 'disabled' | 'isBusy' | 'onClick' | 'className'>,
    Pick<FailureProps, 'fault' | 'error'> {
  /** On the button that does it. */
  readonly act: string
  /** Other ways, on the other side. */
  readonly children?: ReactNode
}

/**
 * The end of each dialog in which something is done: what stands in the way, and below it the ways out. They stay in sight
 * while what is above them scrolls; the dialog has a space of 4 around them.
 */
export function FormEnd({ fault, error, act, children, className, onClick, ...button }: FormEndProps) {
  const dismiss = useDismiss()
  return (
    <div className="sticky bottom-0 -mx-4 -mb-4 space-y-3 border-t border-line bg-surface px-4 py-3">
      <Failure fault={fault} error={error} />
      <div className="flex flex-wrap items-center justify-between gap-2">
        {children || <span />}
        <span className="flex gap-2">
          <Button look="quiet" className="max-md:h-11" onClick={dismiss}>
            {words.cancel}
          </Button>
          <Button
            type={onClick === undefined ? 'submit' : 'button'}
            onClick={onClick}
            className={cx('max-md:h-11', className)}
            {...button}
          >
            {act}
          </Button>
        </span>
      </div>
    </div>
  )
}
