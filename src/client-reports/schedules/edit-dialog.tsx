import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Schedule, Schedules } from '#contract/schedule-answers.ts'
import { scheduleAction } from '#src/api/schedules.ts'
import { announce } from '#src/ui/announcer.tsx'
import { Modal } from '#src/ui/modal.tsx'
import * as words from '#words/client-reports/schedules.ts'
import { ScheduleForm } from './schedule-form.tsx'
import { wantedAgain } from './wanted.ts'

/** Changes a schedule from now on. */
export function EditDialog({ schedule, can, onClose }: { schedule: Schedule; can: Schedules; onClose: () => void }) {
  const changing = useMutation(scheduleAction(useQueryClient()))
  return (
    <Modal title={words.editTitle} size="form" onClose={onClose}>
      <div className="px-4 pb-4">
        <ScheduleForm
          offered={wantedAgain(schedule)}
          zone={schedule.timezone}
          weekStart={schedule.weekStart}
          repeated={schedule.dates}
          hasCommentary={schedule.hasCommentary}
          can={can}
          action={words.save}
          isBusy={changing.isPending}
          error={changing.error}
          onDone={(plan) =>
            changing.mutate(
              { kind: 'change', id: schedule.id, plan },
              {
                onSuccess: () => {
                  announce(words.isSaved)
                  onClose()
                },
              },
            )
          }
        />
      </div>
    </Modal>
  )
}
