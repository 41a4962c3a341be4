import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { watchMailsQuery } from '#src/api/watch-mails.ts'
import { AnswerStates } from '#src/ui/answer-states.tsx'
import { Button } from '#src/ui/button.tsx'
import { Message } from '#src/ui/message.tsx'
import { Modal } from '#src/ui/modal.tsx'
import { SkeletonRows } from '#src/ui/skeleton-rows.tsx'
import * as words from '#words/watch-mails/dialog.ts'
import { MakeDialog } from './form-dialogs.tsx'
import { WatchMailRow } from './watch-mail-row.tsx'

/** Who is told by mail of what is new on the watch list, and the way to have others told. */
export default function WatchMailDialog({ onClose }: { onClose: () => void }) {
  const answer = useQuery(watchMailsQuery())
  const [isMaking, setMaking] = useState(false)
  return (
    <Modal title={words.title} size="large" onClose={onClose}>
      <div className="px-4 pb-4">
        <p className="text-pretty text-muted">{words.about}</p>
        <AnswerStates answer={answer} name={words.list} skeleton={<SkeletonRows rows={4} />}>
          {({ watchMails }) =>
            watchMails.length === 0 ? (
              <Message kind="empty" title={words.none}>
                {words.noneHint}
              </Message>
            ) : (
              <ul aria-label={words.list} className="divide-y divide-line">
                {watchMails.map((watchMail) => (
                  <WatchMailRow key={watchMail.id} watchMail={watchMail} />
                ))}
              </ul>
            )
          }
        </AnswerStates>
        <Button aria-haspopup="dialog" className="mt-2 max-md:h-11" onClick={() => setMaking(true)}>
          {words.make}
        </Button>
        {isMaking && <MakeDialog onClose={() => setMaking(false)} />}
      </div>
    </Modal>
  )
}
