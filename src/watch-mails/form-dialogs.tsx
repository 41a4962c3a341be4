import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { WatchMail } from '#contract/watch-mail-answers.ts'
import { watchMailAction } from '#src/api/watch-mails.ts'
import { announce } from '#src/ui/announcer.tsx'
import { Modal } from '#src/ui/modal.tsx'
import { useFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/watch-mails/dialog.ts'
import { OFFERED, wantedAgain } from './wanted.ts'
import { WatchMailForm } from './watch-mail-form.tsx'

/** Makes one, in the zone in sight. */
export function MakeDialog({ onClose }: { onClose: () => void }) {
  const adding = useMutation(watchMailAction(useQueryClient()))
  const onSuccess = () => {
    announce(words.isMade)
    onClose()
  }
  return (
    <Modal title={words.makeTitle} size="form" onClose={onClose}>
      <WatchMailForm
        offered={OFFERED}
        zone={useFilters().effectiveZone}
        explain={words.first}
        isBusy={adding.isPending}
        error={adding.error}
        onDone={(input) => adding.mutate({ kind: 'add', input }, { onSuccess })}
      />
    </Modal>
  )
}

/** Changes one from now on; it keeps its zone. */
export function ChangeDialog({ watchMail, onClose }: { watchMail: WatchMail; onClose: () => void }) {
  const changing = useMutation(watchMailAction(useQueryClient()))
  const onSuccess = () => {
    announce(words.isSaved)
    onClose()
  }
  return (
    <Modal title={words.editTitle} size="form" onClose={onClose}>
      <WatchMailForm
        offered={wantedAgain(watchMail)}
        zone={watchMail.timezone}
        explain={watchMail.paused ? words.whilePaused : watchMail.look === null ? words.first : words.next}
        isBusy={changing.isPending}
        error={changing.error}
        onDone={(plan) => changing.mutate({ kind: 'change', id: watchMail.id, plan }, { onSuccess })}
      />
    </Modal>
  )
}
