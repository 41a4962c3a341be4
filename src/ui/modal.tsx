import { X } from 'lucide-react'
import { useId, useLayoutEffect, useRef, type MouseEvent, type ReactNode } from 'react'
import { cx } from '#src/lib/cx.ts'
import * as words from '#words/ui/dialogs.ts'
import { Button } from './button.tsx'
import { Dismiss } from './dismiss.ts'

const CARD = 'top-0 mx-auto rounded-card border'
const UPPER = `${CARD} mt-2 max-h-[85dvh] md:mt-24`

/** How large it gets, and where it stands. */
const SIZES = {
  /** A question, or a few fields. */
  small: `${UPPER} max-w-lg`,
  /** Many fields; on a phone the whole window: see `form-end.css`, which comes with their end. */
  form: `${CARD} long-form`,
  /** A list to look something up in. */
  list: `${UPPER} max-w-[40rem]`,
  /** The same, no higher than some ten rows. */
  palette: `${UPPER} max-w-[40rem] md:max-h-120`,
  /** A tool of its own. */
  large: `${UPPER} max-w-2xl`,
  /** All of the window but its edge. */
  full: `${CARD} mt-4 max-h-[calc(100dvh-2rem)] max-w-[calc(100vw-2rem)]`,
  /** From the lower edge of a phone up. */
  sheet: 'top-auto bottom-0 m-0 max-h-[85dvh] max-w-none rounded-t-card border-t',
}

/**
 * A modal dialog of the platform, open as long as it is drawn: Escape and a click beside it close it, and the focus goes
 * back to where it was.
 */
export function Modal({
  title,
  heading = true,
  size = 'small',
  onClose,
  children,
}: {
  title: string
  /** Whether the title is shown, with a button that closes. */
  heading?: boolean
  size?: keyof typeof SIZES
  onClose: () => void
  children: ReactNode
}) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  // Said at once: the browser's own word that it is closed comes later than a key that opens it again.
  const close = () => {
    dialog.current?.close()
    onClose()
  }
  // Before effects of what is in it: the browser remembers where the focus is now.
  useLayoutEffect(() => {
    const shown = dialog.current
    if (shown === null) return
    shown.showModal()
    // Also where it is taken away while it is open: only closing gives the focus back.
    return () => shown.close()
  }, [])
  // Browsers that do not know `closedby`.
  const onClick = (event: MouseEvent) => {
    if (event.target === dialog.current) close()
  }
  return (
    // The keyboard has Escape for what a click beside the dialog does.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      aria-labelledby={heading ? id : undefined}
      aria-label={heading ? undefined : title}
      closedby="any"
      onClose={() => dialog.current?.open === false && onClose()}
      onClick={onClick}
      className={cx(
        'fixed inset-x-0 w-full overflow-auto border-line bg-surface text-ink shadow-float backdrop:bg-scrim',
        SIZES[size],
      )}
    >
      {heading && (
        <div className="flex items-center justify-between px-4 py-2">
          <h2 id={id} className="text-base">
            {title}
          </h2>
          <Button look="quiet" square aria-label={words.close} onClick={close} className="-mr-2 max-md:size-11">
            <X aria-hidden className="size-5" />
          </Button>
        </div>
      )}
      <Dismiss value={close}>{children}</Dismiss>
    </dialog>
  )
}
