import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import type { ReportDetail } from '#contract/report-answers.ts'
import { figuresUpTo } from '#contract/report-content.ts'
import { mailingsQuery } from '#src/api/mailings.ts'
import { scheduleAction } from '#src/api/schedules.ts'
import { announce } from '#src/ui/announcer.tsx'
import { AnswerStates } from '#src/ui/answer-states.tsx'
import { optionalPart } from '#src/ui/lazy-part.tsx'
import { Modal } from '#src/ui/modal.tsx'
import { SkeletonRows } from '#src/ui/skeleton-rows.tsx'
import { asLeft } from '#words/client-reports/mail.ts'
import { repeat } from '#words/client-reports/review.ts'
import * as words from '#words/client-reports/schedules.ts'
import { lastSentOf } from '../mail/wanted.ts'
import type { Typing } from '../mail/typing.ts'
import { ScheduleForm } from './schedule-form.tsx'
import { wantedOf, type Wanted } from './wanted.ts'

/** On the report's page too. */
const Repeated = optionalPart(() => import('./repeated.tsx'))

/** Makes a schedule of an approved report. */
export default function RepeatDialog({
  detail,
  kept,
  onType,
  onClose,
}: { detail: ReportDetail; onClose: () => void } & Typing<Wanted>) {
  const { id, version, content } = detail
  const answer = useQuery(mailingsQuery(id, version.number))
  const [isKept] = useState(kept !== undefined)
  const adding = useMutation(scheduleAction(useQueryClient()))
  return (
    <Modal title={words.repeatTitle} size="form" onClose={onClose}>
      <div className="px-4 pb-4">
        <Suspense>
          <Repeated reportId={id} inDialog />
        </Suspense>
        <AnswerStates answer={answer} name={words.loading} skeleton={<SkeletonRows rows={8} />}>
          {(told) => (
            <ScheduleForm
              offered={kept ?? wantedOf(content, told)}
              about={isKept ? asLeft : lastSentOf(told, content.period.timezone)}
              onType={onType}
              zone={content.period.timezone}
              weekStart={content.period.weekStart}
              repeated={
                figuresUpTo(content) === undefined ? { from: content.period.date, to: content.period.last } : null
              }
              hasCommentary={content.commentary.trim() !== '' || content.notes !== undefined}
              can={{
                canMail: told.from !== null,
                canSend: told.from !== null && (told.file !== null || told.hasLink),
              }}
              action={repeat}
              isBusy={adding.isPending}
              error={adding.error}
              onDone={(plan) =>
                adding.mutate(
                  { kind: 'add', input: { reportId: id, ...plan } },
                  {
                    onSuccess: () => {
                      onType(undefined)
                      announce(words.isMade)
                      onClose()
                    },
                  },
                )
              }
            />
          )}
        </AnswerStates>
      </div>
    </Modal>
  )
}
