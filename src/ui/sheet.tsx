import { useState, type ReactNode } from 'react'
import { Modal } from './modal.tsx'

/** A button and a sheet that comes up from the lower edge, in reach of the thumb. */
export function Sheet({
  title,
  trigger,
  className,
  children,
}: {
  title: string
  trigger: ReactNode
  /** Of the button. */
  className: string
  /** Drawn only while it is open. */
  children: ReactNode
}) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" aria-haspopup="dialog" className={className} onClick={() => setOpen(true)}>
        {trigger}
      </button>
      {isOpen && (
        <Modal title={title} size="sheet" onClose={() => setOpen(false)}>
          <div className="px-4 pb-[calc(1rem+env(safe-area-inset-bottom))]">{children}</div>
        </Modal>
      )}
    </>
  )
}
