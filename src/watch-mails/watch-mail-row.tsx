import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { LANGUAGE_NAMES } from '#contract/languages.ts'
import type { WatchMail } from '#contract/watch-mail-answers.ts'
import { watchMailAction } from '#src/api/watch-mails.ts'
import { momentInWords, rhythmInWords } from '#src/client-reports/schedules/in-words.ts'
import { RepeatingActions } from '#src/client-reports/schedules/repeating-actions.tsx'
import { formatZone } from '#src/lib/zones.ts'
import { announce } from '#src/ui/announcer.tsx'
import { Failure } from '#src/ui/failure.tsx'
import { FinalStep } from '#src/ui/final-step.tsx'
import { Modal } from '#src/ui/modal.tsx'
import { StateDot } from '#src/ui/state-dot.tsx'
import * as scheduled from '#words/client-reports/schedules.ts'
import * as words from '#words/watch-mails/dialog.ts'
import { ChangeDialog } from './form-dialogs.tsx'
import { WhatCame, listNames } from './what-came.tsx'

/** One of them: what it tells, when and to whom, what came of it last, and what can be done with it. */
export function WatchMailRow({ watchMail }: { watchMail: WatchMail }) {
  const { id, lists, rhythm, hour, timezone, language, recipients, paused, nextAt, look } = watchMail
  const [dialog, setDialog] = useState<'change' | 'remove'>()
  const action = watchMailAction(useQueryClient())
  const pausing = useMutation(action)
  const removing = useMutation(action)
  const close = () => setDialog(undefined)
  const remove = async (dismiss: () => void) => {
    await removing.mutateAsync({ kind: 'remove', id })
    dismiss()
    announce(words.isRemoved)
  }
  const when = rhythmInWords(rhythm, hour)
  const next = nextAt === null ? undefined : momentInWords(Date.parse(nextAt), timezone)
  return (
    <li className="py-3">
      <p className="flex flex-wrap items-center gap-x-3">
        <span className="font-medium">{listNames(lists)}</span>
        <StateDot look={paused ? 'off' : 'on'}>{paused ? scheduled.paused : scheduled.active}</StateDot>
      </p>
      <p className="mt-0.5 text-muted">
        {when}, {formatZone(timezone)} · {LANGUAGE_NAMES[language]}
      </p>
      <p className="mt-0.5 wrap-anywhere text-muted">
        <bdi>{recipients.join(', ')}</bdi>
      </p>
      {next !== undefined && (
        <p className="mt-0.5 tabular-nums">{look?.found === null ? words.nextTry(next) : words.nextLook(next)}</p>
      )}
      <WhatCame watchMail={watchMail} />
      <div className="-mb-2">
        <RepeatingActions
          name={when}
          paused={paused}
          isBusy={pausing.isPending}
          onChange={() => setDialog('change')}
          onPause={(paused, told) => pausing.mutate({ kind: 'pause', id, paused }, told)}
          onRemove={() => setDialog('remove')}
        />
      </div>
      <Failure error={pausing.error} className="mt-1" />
      {dialog === 'change' && <ChangeDialog watchMail={watchMail} onClose={close} />}
      {dialog === 'remove' && (
        <Modal title={words.removeTitle} onClose={close}>
          <FinalStep act={scheduled.remove} onAct={remove}>
            <p>{words.removeText}</p>
          </FinalStep>
        </Modal>
      )}
    </li>
  )
}
