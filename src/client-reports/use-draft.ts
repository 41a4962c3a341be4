import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReportDetail } from '#contract/report-answers.ts'
import type { ReportEdits } from '#contract/reports.ts'
import { reportAction, type ReportAction } from '#src/api/reports.ts'

export interface Draft {
  readonly edits: ReportEdits
  /** Whether something typed has not been sent yet. */
  readonly isDirty: boolean
  /** Changes what is in sight at once; it is saved when the field is left. */
  readonly type: (change: Partial<ReportEdits>) => void
  /** Changes and saves at once. */
  readonly choose: (change: Partial<ReportEdits>) => void
  readonly save: () => void
}

/**
 * What somebody writes and chooses in a draft. In sight at once, and sent one after the other, each on top of the one
 * before; what is typed meanwhile stays.
 */
export function useDraft(detail: ReportDetail, action: ReturnType<typeof useReportAction>): Draft {
  const { title, language, sections, commentary, brand } = detail.edits ?? detail.content
  const [edits, setEdits] = useState<ReportEdits>({ title, language, sections, commentary, brand })
  const [sent, setSent] = useState(JSON.stringify(edits))
  const send = (next: ReportEdits) => {
    const text = JSON.stringify(next)
    if (text === sent || next.title.trim() === '') return
    setSent(text)
    action.mutateAsync({ kind: 'save', edits: next }).catch(() => {
      // It is said on the page; the next change sends all of it again.
      setSent(sent)
    })
  }
  return {
    edits,
    isDirty: JSON.stringify(edits) !== sent,
    type: (change) => setEdits({ ...edits, ...change }),
    choose(change) {
      const next = { ...edits, ...change }
      setEdits(next)
      send(next)
    },
    save: () => send(edits),
  }
}

/** Everything else that can be done with a report. */
export function useReportAction(id: string) {
  return useMutation<ReportDetail | undefined, Error, ReportAction>(reportAction(useQueryClient(), id))
}
