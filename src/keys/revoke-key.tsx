import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ApiKey } from '#contract/keys.ts'
import { KEYS_KEY, revokeKey } from '#src/api/keys.ts'
import { announce } from '#src/ui/announcer.tsx'
import { Button } from '#src/ui/button.tsx'
import { useDismiss } from '#src/ui/dismiss.ts'
import { Modal } from '#src/ui/modal.tsx'
import * as words from '#words/keys/list.ts'

/** Asks before a key is ended for good. */
export function RevokeKey({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const client = useQueryClient()
  const revoke = async () => {
    await revokeKey(apiKey.id)
    onClose()
    announce(words.isRevoked(apiKey.name))
    void client.invalidateQueries({ queryKey: KEYS_KEY })
  }
  return (
    <Modal title={words.revokeTitle(apiKey.name)} className="mt-2 max-h-[85dvh] max-w-lg md:mt-24" onClose={onClose}>
      <Question lastFour={apiKey.lastFour} onRevoke={revoke} />
    </Modal>
  )
}

function Question({ lastFour, onRevoke }: { lastFour: string; onRevoke: () => Promise<void> }) {
  const dismiss = useDismiss()
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState('')
  const perform = () => {
    setBusy(true)
    onRevoke().catch((error: unknown) => {
      setFault((error as Error).message)
      setBusy(false)
    })
  }
  return (
    <div className="space-y-4 px-4 pb-4">
      <p className="text-pretty">{words.revokeMeans(lastFour)}</p>
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
          {words.revoke}
        </Button>
      </div>
    </div>
  )
}
