import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Link, LinkMade } from '#contract/links.ts'
import { LINKS_KEY } from '#src/api/links-key.ts'
import { readdressLink, revokeLink } from '#src/api/links.ts'
import { announce } from '#src/ui/announcer.tsx'
import { FinalStep } from '#src/ui/final-step.tsx'
import { Modal } from '#src/ui/modal.tsx'
import { madeTitle } from '#words/sharing/form.ts'
import * as words from '#words/sharing/list.ts'
import { MadeLink } from './made-link.tsx'

interface DialogProps {
  readonly link: Link
  readonly onClose: () => void
}

/** Asks before the address of a link is replaced, then shows the new one. */
export function ReaddressDialog({ link, onClose }: DialogProps) {
  const client = useQueryClient()
  const [made, setMade] = useState<LinkMade>()
  const readdress = async () => {
    setMade(await readdressLink(link.id))
    void client.invalidateQueries({ queryKey: LINKS_KEY })
  }
  return (
    <Modal title={made === undefined ? words.readdressTitle(link.name) : madeTitle} onClose={onClose}>
      {made === undefined ? (
        <FinalStep act={words.readdress} onAct={readdress}>
          <p>{words.readdressMeans}</p>
        </FinalStep>
      ) : (
        <MadeLink made={made} />
      )}
    </Modal>
  )
}

/** Asks before a link is ended for good. */
export function RevokeDialog({ link, onClose }: DialogProps) {
  const client = useQueryClient()
  const revoke = async (dismiss: () => void) => {
    await revokeLink(link.id)
    dismiss()
    announce(words.isRevoked(link.name))
    void client.invalidateQueries({ queryKey: LINKS_KEY })
  }
  return (
    <Modal title={words.revokeTitle(link.name)} onClose={onClose}>
      <FinalStep act={words.revoke} onAct={revoke}>
        <p>{words.revokeMeans}</p>
      </FinalStep>
    </Modal>
  )
}
