import { X } from 'lucide-react'
import { useId, useRef, useState, type ReactNode } from 'react'
import * as words from '#words/ui/dialogs.ts'
import { Button } from './button.tsx'
import { Dismiss } from './dismiss.ts'

/** A button and a sheet that comes up from the lower edge, in reach of the thumb. A modal dialog of the platform. */
export function Sheet({
  title,
  name,
  trigger,
  className,
  children,
}: {
  title: string
  /** What the button is called where its content does not say it. */
  name?: string
  trigger: ReactNode
  /** Of the button. */
  className: string
  /** Drawn only while it is open. */
  children: ReactNode
}) {
  const heading = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOpen, setOpen] = useState(false)
  const close = () => dialog.current?.close()
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label={name}
        className={className}
        onClick={() => {
          setOpen(true)
          dialog.current?.showModal()
        }}
      >
        {trigger}
      </button>
      <dialog
        ref={dialog}
        aria-labelledby={heading}
        closedby="any"
        onClose={() => setOpen(false)}
        className="fixed inset-x-0 top-auto bottom-0 m-0 max-h-[85dvh] w-full max-w-none overflow-auto rounded-t-card border-t border-line bg-surface text-ink shadow-float backdrop:bg-scrim"
      >
        <div className="px-4 pt-2 pb-[calc(1rem+env(safe-area-inset-bottom))]">
          <div className="mb-2 flex items-center justify-between">
            <h2 id={heading} className="text-base">
              {title}
            </h2>
            <Button look="quiet" square aria-label={words.close} onClick={close} className="-mr-2 max-md:size-11">
              <X aria-hidden className="size-5" />
            </Button>
          </div>
          {isOpen && <Dismiss value={close}>{children}</Dismiss>}
        </div>
      </dialog>
    </>
  )
}
