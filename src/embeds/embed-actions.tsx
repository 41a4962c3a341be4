import { useState } from 'react'
import type { Embed } from '#contract/embed-answers.ts'
import { changeEmbed } from '#src/api/embeds.ts'
import { usePause } from '#src/framing/use-pause.ts'
import { Button } from '#src/ui/button.tsx'
import { Failure } from '#src/ui/failure.tsx'
import * as words from '#words/embeds/list.ts'
import { EmbedDialog, type EmbedDialogName } from './embed-dialogs.tsx'

/** What can be done with an embed that is not ended. */
export function EmbedActions({ embed }: { embed: Embed }) {
  const [dialog, setDialog] = useState<EmbedDialogName>()
  const { name } = embed
  const pause = usePause(embed, changeEmbed, (paused) => (paused ? words.isPaused(name) : words.isResumed(name)))
  return (
    <>
      <div role="group" aria-label={words.actionsOf(name)} className="-ml-3 flex flex-wrap">
        <Button look="quiet" className="max-md:h-11" onClick={() => setDialog('edit')}>
          {words.edit}
        </Button>
        <Button look="quiet" className="max-md:h-11" isBusy={pause.isBusy} onClick={pause.toggle}>
          {embed.state === 'paused' ? words.resume : words.pause}
        </Button>
        <Button look="quiet" className="max-md:h-11" onClick={() => setDialog('renew')}>
          {words.renew}
        </Button>
        <Button look="quiet" className="text-negative max-md:h-11" onClick={() => setDialog('end')}>
          {words.end}
        </Button>
      </div>
      <Failure error={pause.error} className="w-full" />
      <EmbedDialog which={dialog} embed={embed} onClose={() => setDialog(undefined)} />
    </>
  )
}
