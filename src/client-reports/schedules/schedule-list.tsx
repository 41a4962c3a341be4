import { useQuery } from '@tanstack/react-query'
import { schedulesQuery } from '#src/api/schedules.ts'
import { AnswerStates } from '#src/ui/answer-states.tsx'
import { Message } from '#src/ui/message.tsx'
import { SkeletonRows } from '#src/ui/skeleton-rows.tsx'
import * as words from '#words/client-reports/schedules.ts'
import { ScheduleRow } from './schedule-row.tsx'

/** Reports that are made again by themselves, for those who may say so. */
export function ScheduleList() {
  const answer = useQuery(schedulesQuery())
  return (
    <AnswerStates answer={answer} name={words.listTitle} skeleton={<SkeletonRows rows={5} />}>
      {(told) =>
        told.schedules.length === 0 ? (
          <Message kind="empty" title={words.none}>
            {words.noneHint}
          </Message>
        ) : (
          <ul aria-label={words.listTitle} className="divide-y divide-line">
            {told.schedules.map((schedule) => (
              <ScheduleRow key={schedule.id} schedule={schedule} can={told} />
            ))}
          </ul>
        )
      }
    </AnswerStates>
  )
}
