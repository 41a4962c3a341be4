import { Suspense } from 'react'
import type { ReportDetail } from '#contract/report-answers.ts'
import { lazyPart } from '#src/ui/lazy-part.tsx'
import * as words from '#words/client-reports/review.ts'
import { DraftActions } from './actions.tsx'
import { ReportDocument } from './document.tsx'
import { Leaving } from './leaving.tsx'
import { Fault, Head, WhatChanged } from './report-parts.tsx'
import { ReviewPanel } from './review-panel.tsx'
import { useDraft } from './use-draft.ts'
import { useReportAction } from './use-report-action.ts'
import { editsOf, isTitled, titledAs, type Lost } from './written.ts'

/** Where two write in one draft. */
const Contested = lazyPart(() => import('./contested.tsx'))

/** A draft, and all that its author decides. `onLeft`: it is no draft any more, and this was not saved. */
export default function Review({ detail, onLeft }: { detail: ReportDetail; onLeft: (texts: Lost) => void }) {
  const action = useReportAction(detail)
  const draft = useDraft(detail, action, onLeft)
  const isSaving = action.isPending && action.variables.kind === 'save'
  const isAllSaved = !draft.isUnsaved && isTitled(draft.written)
  const edits = editsOf(titledAs(draft.saved, draft.written))
  // What is typed is in sight at once; a section that was off has its figures when the server has answered.
  const content = {
    ...detail.content,
    ...edits,
    sections: edits.sections.filter((section) => section === 'commentary' || detail.content[section] !== undefined),
  }
  return (
    <div className="grid items-start gap-x-4 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr]">
      <Head detail={detail} />
      <div
        data-screen-only
        className="mb-4 flex flex-col gap-4 lg:sticky lg:top-4 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:max-h-[calc(100dvh-2rem)] short:static short:max-h-none"
      >
        <div className="flex flex-wrap gap-2 lg:*:grow">
          <DraftActions detail={detail} action={action} draft={draft} />
        </div>
        <Fault action={action} onReload={draft.reload} />
        {draft.contested && (
          <Suspense>
            <Contested draft={draft} />
          </Suspense>
        )}
        <ReviewPanel
          draft={draft}
          kind={detail.content.subject.kind}
          isCompared={detail.content.compared !== null}
          hasGoal={detail.hasGoal}
          status={isSaving ? words.saving : isAllSaved ? words.saved : words.notSaved}
          className="min-h-0 overflow-y-auto overscroll-contain"
        />
      </div>
      <div className="min-w-0 space-y-4">
        <WhatChanged detail={detail} />
        <ReportDocument content={content} version={detail.version.number} hash={null} />
      </div>
      <Leaving draft={draft} />
    </div>
  )
}
