import { useState, type ReactNode } from 'react'
import { cx } from '#src/lib/cx.ts'
import { useDismiss } from './dismiss.ts'
import { FormEnd } from './form-end.tsx'

/**
 * In a dialog: what something means that cannot be undone, and the button that does it. Says there why it failed. `look`: of
 * what is no ending. `onAct` is given what closes the dialog, for when it is done.
 */
export function FinalStep({
  children,
  act,
  look = 'plain',
  onAct,
}: {
  children: ReactNode
  act: string
  look?: 'plain' | 'strong'
  onAct: (dismiss: () => void) => Promise<unknown>
}) {
  const dismiss = useDismiss()
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState('')
  const perform = () => {
    setBusy(true)
    onAct(dismiss).catch((error: unknown) => {
      setFault((error as Error).message)
      setBusy(false)
    })
  }
  return (
    <div className="space-y-4 px-4 pb-4 text-pretty">
      {children}
      <FormEnd
        told={fault}
        act={act}
        isBusy={isBusy}
        look={look}
        onClick={perform}
        className={cx(look === 'plain' && 'text-negative')}
      />
    </div>
  )
}
