import { useQuery } from '@tanstack/react-query'
import type { ReportDetail } from '#contract/report-answers.ts'
import { mailingsQuery } from '#src/api/mailings.ts'
import { AnswerStates } from '#src/ui/answer-states.tsx'
import { Message } from '#src/ui/message.tsx'
import { Modal } from '#src/ui/modal.tsx'
import { SkeletonRows } from '#src/ui/skeleton-rows.tsx'
import * as words from '#words/client-reports/mail.ts'
import type { Message as MessageTyped } from './message-fields.tsx'
import type { Typing } from './typing.ts'
import { SendForm } from './send-form.tsx'

/** Sends an approved version by mail, and says before what will be sent. */
export default function SendDialog({
  detail,
  onClose,
  ...typing
}: { detail: ReportDetail; onClose: () => void } & Typing<MessageTyped>) {
  const answer = useQuery(mailingsQuery(detail.id, detail.version.number))
  return (
    <Modal title={words.sendTitle} size="form" onClose={onClose}>
      <div className="px-4 pb-4">
        <AnswerStates answer={answer} name={words.loading} skeleton={<SkeletonRows rows={6} />}>
          {(told) => {
            if (told.from === null) {
              return (
                <Message kind="empty" title={words.notSetUp}>
                  {words.notSetUpHint}
                </Message>
              )
            }
            if (told.file === null && !told.hasLink) {
              return (
                <Message kind="empty" title={words.nothingToSend}>
                  {words.nothingToSendHint}
                </Message>
              )
            }
            return <SendForm detail={detail} told={told} {...typing} />
          }}
        </AnswerStates>
      </div>
    </Modal>
  )
}
