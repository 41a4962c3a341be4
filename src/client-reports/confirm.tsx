import type { ReactNode } from 'react'
import { Button } from '#src/ui/button.tsx'
import { useDismiss } from '#src/ui/dismiss.ts'
import { Modal } from '#src/ui/modal.tsx'
import * as words from '#words/client-reports/review.ts'

/** Asks before something that cannot be undone, and says what it means. */
export function Confirm({
  title,
  action,
  children,
  onConfirm,
  onClose,
}: {
  title: string
  action: string
  children: ReactNode
  onConfirm: () => void
  onClose: () => void
}) {
  return (
    <Modal title={title} className="mt-2 max-w-lg md:mt-24" onClose={onClose}>
      <div className="space-y-3 px-4 pb-4 text-pretty">
        {children}
        <Buttons action={action} onConfirm={onConfirm} />
      </div>
    </Modal>
  )
}

function Buttons({ action, onConfirm }: { action: string; onConfirm: () => void }) {
  const dismiss = useDismiss()
  return (
    <div className="flex justify-end gap-2 pt-1">
      <Button look="quiet" className="max-md:h-11" onClick={dismiss}>
        {words.cancel}
      </Button>
      <Button
        look="strong"
        className="max-md:h-11"
        onClick={() => {
          dismiss()
          onConfirm()
        }}
      >
        {action}
      </Button>
    </div>
  )
}
