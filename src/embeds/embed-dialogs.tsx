import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Embed } from '#contract/embed-answers.ts'
import { EMBEDS_KEY, endEmbed, renewSecret } from '#src/api/embeds.ts'
import { announce } from '#src/ui/announcer.tsx'
import { Button } from '#src/ui/button.tsx'
import { useDismiss } from '#src/ui/dismiss.ts'
import { FinalStep } from '#src/ui/final-step.tsx'
import { Modal } from '#src/ui/modal.tsx'
import { done } from '#words/embeds/make.ts'
import * as words from '#words/embeds/list.ts'
import { EditEmbed } from './edit-embed.tsx'
import { MadeSecret } from './made-secret.tsx'

export type EmbedDialogName = 'edit' | 'renew' | 'end'

interface DialogProps {
  readonly embed: Embed
  readonly onClose: () => void
}

/** The dialogs in which an embed is changed. */
export function EmbedDialog({ which, ...rest }: DialogProps & { which: EmbedDialogName | undefined }) {
  if (which === 'renew') return <RenewDialog {...rest} />
  if (which === 'end') return <EndDialog {...rest} />
  if (which !== 'edit') return null
  return (
    <Modal title={words.editTitle(rest.embed.name)} size="form" onClose={rest.onClose}>
      <EditEmbed embed={rest.embed} />
    </Modal>
  )
}

/** Asks before the secret of an embed is replaced, then shows the new one. */
function RenewDialog({ embed, onClose }: DialogProps) {
  const client = useQueryClient()
  const [secret, setSecret] = useState<string>()
  const renew = async () => {
    setSecret((await renewSecret(embed.id)).secret)
    void client.invalidateQueries({ queryKey: EMBEDS_KEY })
  }
  return (
    <Modal title={secret === undefined ? words.renewTitle(embed.name) : words.renewedTitle} onClose={onClose}>
      {secret === undefined ? (
        <FinalStep act={words.renew} onAct={renew}>
          <p>{words.renewMeans}</p>
        </FinalStep>
      ) : (
        <div className="px-4 pb-4">
          <MadeSecret secret={secret}>
            <DoneButton />
          </MadeSecret>
        </div>
      )}
    </Modal>
  )
}

function DoneButton() {
  return (
    <Button className="max-md:h-11" onClick={useDismiss()}>
      {done}
    </Button>
  )
}

/** Asks before an embed is ended for good. */
function EndDialog({ embed, onClose }: DialogProps) {
  const client = useQueryClient()
  const end = async (dismiss: () => void) => {
    await endEmbed(embed.id)
    dismiss()
    announce(words.isEnded(embed.name))
    void client.invalidateQueries({ queryKey: EMBEDS_KEY })
  }
  return (
    <Modal title={words.endTitle(embed.name)} onClose={onClose}>
      <FinalStep act={words.end} onAct={end}>
        <p>{words.endMeans}</p>
      </FinalStep>
    </Modal>
  )
}
