import { useState } from 'react'
import { FormEnd } from './form-end.tsx'

/** In a dialog: what something means that cannot be undone, and the button that does it. Says there why it failed. */
export function FinalStep({ means, act, onAct }: { means: string; act: string; onAct: () => Promise<void> }) {
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
      <FormEnd told={fault} act={act} isBusy={isBusy} onClick={perform} className="text-negative" />
    </div>
  )
}
