import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import type { ReportDetail } from '#contract/report-answers.ts'
import { isDirty, openDraft } from './open-draft.ts'
import type { useReportAction } from './use-report-action.ts'
import { textsLost, writtenIn, type Lost } from './written.ts'

export type Draft = ReturnType<typeof useDraft>

/** What somebody writes and chooses in a draft; `open-draft.ts` says what becomes of it. */
export function useDraft(
  detail: ReportDetail,
  { mutateAsync }: ReturnType<typeof useReportAction>,
  onLeft: (texts: Lost) => void,
) {
  const [draft] = useState(() => openDraft(writtenIn(detail), mutateAsync))
  const state = useSyncExternalStore(draft.subscribe, draft.get)
  const isUnsaved = state.contested !== undefined || isDirty(state)
  const end = useEffectEvent(() => {
    draft.end()
    const texts = textsLost(draft.get())
    if (Object.keys(texts).length > 0) onLeft(texts)
  })
  useEffect(() => end, [])
  useEffect(() => {
    if (!isUnsaved) return
    // The browser asks whether the tab is to be closed or loaded again.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isUnsaved])
  return { ...draft, ...state, isUnsaved }
}
