import { useQueryClient } from '@tanstack/react-query'
import type { ApiKey } from '#contract/keys.ts'
import { KEYS_KEY, revokeKey } from '#src/api/keys.ts'
import { announce } from '#src/ui/announcer.tsx'
import { FinalStep } from '#src/ui/final-step.tsx'
import { Modal } from '#src/ui/modal.tsx'
import * as words from '#words/keys/list.ts'

/** Asks before a key is ended for good. */
export function RevokeKey({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const client = useQueryClient()
  const revoke = async (dismiss: () => void) => {
    await revokeKey(apiKey.id)
    dismiss()
    announce(words.isRevoked(apiKey.name))
    void client.invalidateQueries({ queryKey: KEYS_KEY })
  }
  return (
    <Modal title={words.revokeTitle(apiKey.name)} onClose={onClose}>
      <FinalStep act={words.revoke} onAct={revoke}>
        <p>{words.revokeMeans(apiKey.lastFour)}</p>
      </FinalStep>
    </Modal>
  )
}
