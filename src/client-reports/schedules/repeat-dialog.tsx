import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReportDetail } from '#contract/report-answers.ts'
import { mailingsQuery } from '#src/api/mailings.ts'
import { scheduleAction } from '#src/api/schedules.ts'
import { announce } from '#src/ui/announcer.tsx'
import { AnswerStates } from '#src/ui/answer-states.tsx'
import { Modal } from '#src/ui/modal.tsx'
import { SkeletonRows } from '#src/ui/skeleton-rows.tsx'
import * as words from '#words/client-reports/schedules.ts'
import { lastSentOf } from '../mail/wanted.ts'
import { ScheduleForm } from './schedule-form.tsx'
import { wantedOf } from './wanted.ts'

/** Makes a schedule of an approved report. */
export function RepeatDialog({ detail, onClose }: { detail: ReportDetail; onClose: () => void }) {
  const { id, version, content } = detail
  const answer = useQuery(mailingsQuery(id, version.number))
  const adding = useMutation(scheduleAction(useQueryClient()))
  return (
    <Modal title={words.repeatTitle} size="form" onClose={onClose}>
      <div className="px-4 pb-4">
        <AnswerStates answer={answer} name={words.loading} skeleton={<SkeletonRows rows={8} />}>
          {(told) => (
            <ScheduleForm
              offered={wantedOf(content, told)}
              lastSent={lastSentOf(told, content.period.timezone)}
              zone={content.period.timezone}
              weekStart={content.period.weekStart}
              hasCommentary={content.commentary.trim() !== ''}
              can={{
                canMail: told.from !== null,
                canSend: told.from !== null && (told.file !== null || told.hasLink),
              }}
              action={words.repeat}
              isBusy={adding.isPending}
              failure={adding.error?.message ?? ''}
              onDone={(plan) =>
                adding.mutate(
                  { kind: 'add', input: { reportId: id, ...plan } },
                  {
                    onSuccess: () => {
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
