import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReportDetail } from '#contract/report-answers.ts'
import { reportAction, type ReportAction } from '#src/api/reports.ts'

/**
 * Everything that can be done with a report. What changes a draft is of the revision that the page was drawn from, or that its
 * own changes have left: what somebody else has written meanwhile is neither overwritten nor approved unread.
 */
export function useReportAction({ id, revision }: Pick<ReportDetail, 'id' | 'revision'>) {
  const [seen] = useState(() => ({ current: revision }))
  return useMutation<ReportDetail | undefined, Error, ReportAction>(reportAction(useQueryClient(), id, seen))
}
