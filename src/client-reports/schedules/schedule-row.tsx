import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { DATES_MARK, type Schedule, type Schedules } from '#contract/schedule-answers.ts'
import { scheduleAction } from '#src/api/schedules.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { formatZone } from '#src/lib/zones.ts'
import { announce } from '#src/ui/announcer.tsx'
import { Failure } from '#src/ui/failure.tsx'
import { FinalStep } from '#src/ui/final-step.tsx'
import { Modal } from '#src/ui/modal.tsx'
import { StateDot } from '#src/ui/state-dot.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import * as words from '#words/client-reports/schedules.ts'
import { subjectName } from '../names.ts'
import { EditDialog } from './edit-dialog.tsx'
import { datesInWords, momentInWords, rhythmInWords } from './in-words.ts'
import { RepeatingActions } from './repeating-actions.tsx'
import { RunHistory } from './run-history.tsx'

/** One schedule: what it makes and when, what has become of it, and what can be done with it. */
export function ScheduleRow({ schedule, can }: { schedule: Schedule; can: Schedules }) {
  const { id, reportId, title, rhythm, hour, timezone, weekStart, paused, nextAt } = schedule
  const name = subjectName(schedule)
  const [dialog, setDialog] = useState<'edit' | 'remove'>()
  const action = scheduleAction(useQueryClient())
  const pausing = useMutation(action)
  const removing = useMutation(action)
  const close = () => setDialog(undefined)
  const remove = async (dismiss: () => void) => {
    await removing.mutateAsync({ kind: 'remove', id })
    dismiss()
    announce(words.isRemoved(shown))
  }
  const shown = `${name}: ${title.replace(DATES_MARK, words.period)}`
  const { length } = schedule.recipients
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-48">
          <p className="flex flex-wrap items-center gap-x-3">
            <AppLink
              to={paths.report(reportId)}
              title={words.madeFrom}
              className="font-medium wrap-anywhere text-accent hover:underline"
            >
              <bdi>
                {name}: <Title title={title} />
              </bdi>
            </AppLink>
            <StateDot look={paused ? 'off' : 'on'}>{paused ? words.paused : words.active}</StateDot>
          </p>
          <p className="mt-0.5 text-muted">
            {rhythmInWords(rhythm, hour)}, {formatZone(timezone)}
            {' · '}
            {schedule.approvedInAdvance ? (
              <span className="text-warning">{words.withoutReview(length, formatExact(length))}</span>
            ) : (
              words.forReview
            )}
          </p>
          {nextAt !== null && (
            <p className="mt-0.5 tabular-nums">
              {words.nextRun(
                momentInWords(Date.parse(nextAt), timezone),
                datesInWords({ rhythm, hour, zone: timezone, weekStart }, Date.parse(nextAt)),
              )}
            </p>
          )}
        </div>
        <RepeatingActions
          name={shown}
          paused={paused}
          isBusy={pausing.isPending}
          onChange={() => setDialog('edit')}
          onPause={(paused, told) => pausing.mutate({ kind: 'pause', id, paused }, told)}
          onRemove={() => setDialog('remove')}
        />
      </div>
      <Failure error={pausing.error} className="mt-1" />
      <RunHistory schedule={schedule} />
      {dialog === 'edit' && <EditDialog schedule={schedule} can={can} onClose={close} />}
      {dialog === 'remove' && (
        <Modal title={words.removeTitle(shown)} onClose={close}>
          <FinalStep act={words.remove} onAct={remove}>
            <p>{words.removeText}</p>
          </FinalStep>
        </Modal>
      )}
    </li>
  )
}

/** With what stands in it for dates, which are others each time, marked as such. */
function Title({ title }: { title: string }) {
  const at = title.indexOf(DATES_MARK)
  if (at < 0) return title
  return (
    <>
      {title.slice(0, at)}
      <span className="inline-block rounded-sm bg-sunken px-1.5 text-xs leading-5 font-normal text-muted">
        {words.period}
      </span>
      {title.slice(at + DATES_MARK.length)}
    </>
  )
}
