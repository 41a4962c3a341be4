import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ReportDetail } from '#contract/report-answers.ts'
import type { ReportEdits } from '#contract/reports.ts'
import { reportAction, type ReportAction } from '#src/api/reports.ts'

/** Of a client's name, colour and logo each by itself. */
type Change = Partial<Omit<ReportEdits, 'brand'>> & { readonly brand?: Partial<ReportEdits['brand']> }

export interface Draft {
  readonly edits: ReportEdits
  /** Whether something typed is not saved yet. */
  readonly isDirty: boolean
  /** Changes what is in sight at once; it is saved when the field is left. */
  readonly type: (change: Change) => void
  /** Changes and saves at once. */
  readonly choose: (change: Change) => void
  readonly save: () => void
}

/**
 * What somebody writes and chooses in a draft. In sight at once, and sent one after the other, each on top of the one
 * before; what is typed meanwhile stays.
 */
export function useDraft(detail: ReportDetail, action: ReturnType<typeof useReportAction>): Draft {
  const { title, language, sections, commentary, brand } = detail.edits ?? detail.content
  const [edits, setEdits] = useState<ReportEdits>({ title, language, sections, commentary, brand })
  const [saved, setSaved] = useState(() => JSON.stringify(edits))
  // What the next change is made on and sent after, also where nothing has been drawn since the last one.
  const latest = useRef(edits)
  const sent = useRef(saved)
  const change = ({ brand, ...others }: Change) => {
    latest.current = { ...latest.current, ...others, brand: { ...latest.current.brand, ...brand } }
    setEdits(latest.current)
  }
  const save = () => {
    const text = JSON.stringify(latest.current)
    if (text === sent.current || latest.current.title.trim() === '') return
    sent.current = text
    action.mutateAsync({ kind: 'save', edits: latest.current }).then(
      () => setSaved(text),
      () => {
        // It is said on the page; the next change sends all of it again.
        if (sent.current === text) sent.current = ''
      },
    )
  }
  return {
    edits,
    isDirty: JSON.stringify(edits) !== saved,
    type: change,
    choose(next) {
      change(next)
      save()
    },
    save,
  }
}

/**
 * Everything that can be done with a report. What changes a draft is of the revision that the page was drawn from, or that its
 * own changes have left: what somebody else has written meanwhile is neither overwritten nor approved unread.
 */
export function useReportAction({ id, revision }: Pick<ReportDetail, 'id' | 'revision'>) {
  const [seen] = useState(() => ({ current: revision }))
  return useMutation<ReportDetail | undefined, Error, ReportAction>(reportAction(useQueryClient(), id, seen))
}
