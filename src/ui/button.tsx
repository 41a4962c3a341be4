import type { ComponentProps, MouseEvent } from 'react'
import { cx } from '#src/lib/cx.ts'

const looks = {
  /** With a line around it: the usual one. */
  plain:
    'border border-control bg-surface text-ink hover:bg-sunken disabled:text-muted disabled:hover:bg-surface aria-disabled:text-muted aria-disabled:hover:bg-surface',
  /** The one step that a page is there for, where it has one. */
  strong:
    'border border-accent bg-accent text-on-accent hover:opacity-90 disabled:border-control disabled:bg-sunken disabled:text-muted disabled:hover:opacity-100 aria-disabled:border-control aria-disabled:bg-sunken aria-disabled:text-muted aria-disabled:hover:opacity-100',
  /** Without: in a row of tools. */
  quiet:
    'hover:bg-sunken disabled:text-muted aria-disabled:cursor-default aria-disabled:text-control aria-disabled:hover:bg-transparent',
} as const

/** Look of a button, for links that read as one. Paper leaves them out by their class, as it does buttons. */
export function buttonClass(look: keyof typeof looks = 'plain', square = false): string {
  return cx(
    'button inline-flex h-9 shrink-0 items-center justify-center gap-2 rounded-control text-sm font-medium whitespace-nowrap',
    'transition-colors motion-reduce:transition-none',
    square ? 'w-9' : 'px-3',
    looks[look],
  )
}

export function Button({
  look = 'plain',
  square = false,
  isBusy = false,
  className,
  onClick,
  ...rest
}: ComponentProps<'button'> & {
  look?: keyof typeof looks
  /** For an icon alone; give it an `aria-label`. */
  square?: boolean
  /** While it does what it was pressed for: it takes no other press, and unlike a disabled one it keeps the focus. */
  isBusy?: boolean
}) {
  return (
    <button
      type="button"
      className={cx(buttonClass(look, square), className)}
      {...rest}
      {...(isBusy && { 'aria-disabled': true })}
      onClick={isBusy ? ignore : onClick}
    />
  )
}

/** Nor is a form sent, by a press or by Enter in one of its fields. */
function ignore(event: MouseEvent): void {
  event.preventDefault()
}
