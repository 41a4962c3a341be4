import { useState } from 'react'
import * as words from '#words/ui/dialogs.ts'
import { Button } from './button.tsx'
import { useDismiss } from './dismiss.ts'

/** In a dialog: what something means that cannot be undone, and the button that does it. Says there why it failed. */
export function FinalStep({ means, act, onAct }: { means: string; act: string; onAct: () => Promise<void> }) {
  const dismiss = useDismiss()
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState('')
  const perform = () => {
    setBusy(true)
    onAct().catch((error: unknown) => {
      setFault((error as Error).message)
      setBusy(false)
    })
  }
  return (
    <div className="space-y-4 px-4 pb-4">
      <p className="text-pretty">{means}</p>
      {fault !== '' && (
        <p role="alert" className="text-negative">
          {fault}
        </p>
      )}
      <div className="flex justify-end gap-2">
        <Button look="quiet" className="max-md:h-11" onClick={dismiss}>
          {words.cancel}
        </Button>
        <Button className="text-negative max-md:h-11" disabled={isBusy} onClick={perform}>
          {act}
        </Button>
      </div>
    </div>
  )
}
