import type { ReactNode } from 'react'
import { useDismiss } from '#src/ui/dismiss.ts'
import { FormEnd } from '#src/ui/form-end.tsx'
import { Modal } from '#src/ui/modal.tsx'

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
    <Modal title={title} onClose={onClose}>
      <div className="space-y-3 px-4 pb-4 text-pretty">
        {children}
        <Buttons action={action} onConfirm={onConfirm} />
      </div>
    </Modal>
  )
}

function Buttons({ action, onConfirm }: { action: string; onConfirm: () => void }) {
  const dismiss = useDismiss()
  const confirm = () => {
    dismiss()
    onConfirm()
  }
  return <FormEnd act={action} look="strong" onClick={confirm} />
}
