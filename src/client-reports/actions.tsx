import { Check, RotateCw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { ReportDetail } from '#contract/report-answers.ts'
import { cx } from '#src/lib/cx.ts'
import { Button } from '#src/ui/button.tsx'
import { FinalStep } from '#src/ui/final-step.tsx'
import { Modal } from '#src/ui/modal.tsx'
import { useHandedOnFocus } from '#src/ui/use-handed-on-focus.ts'
import { paths } from '#src/url-state/paths.ts'
import * as words from '#words/client-reports/review.ts'
import { Approval } from './approval.tsx'
import type { Draft } from './use-draft.ts'
import type { useReportAction } from './use-report-action.ts'
import { isTitled } from './written.ts'

export interface ActionsProps {
  readonly detail: ReportDetail
  readonly action: ReturnType<typeof useReportAction>
}

const ICON = 'size-4'

/** What can be done with a draft: gather anew, delete, approve. */
export function DraftActions({ detail, action, draft }: ActionsProps & { draft: Draft }) {
  const [asking, setAsking] = useState<'approve' | 'delete'>()
  const navigate = useNavigate()
  const approveButton = useHandedOnFocus<HTMLButtonElement>()
  // Leaving a field saves it, and what is pressed then comes after that: it is of what was written.
  const isBusy = action.isPending && action.variables.kind !== 'save'
  const isGathering = action.isPending && action.variables.kind === 'refresh'
  const close = () => setAsking(undefined)
  const approve = async (dismiss: () => void) => {
    // What is frozen is what is in sight.
    await draft.saveAll()
    await action.mutateAsync({ kind: 'approve' })
    dismiss()
  }
  const remove = async (dismiss: () => void) => {
    await action.mutateAsync({ kind: 'delete' })
    draft.drop()
    dismiss()
    void navigate(detail.versions.length > 1 ? paths.report(detail.id) : paths.reports())
  }
  const hindrance = !isTitled(draft.written)
    ? words.approveNoTitle
    : draft.contested
      ? words.approveContested
      : undefined
  return (
    <>
      <Button isBusy={isBusy} onClick={() => action.mutate({ kind: 'refresh' })}>
        <RotateCw aria-hidden className={cx(ICON, isGathering && 'motion-safe:animate-spin')} />
        {isGathering ? words.refreshing : words.refresh}
      </Button>
      <Button look="quiet" isBusy={isBusy} onClick={() => setAsking('delete')}>
        <Trash2 aria-hidden className={ICON} />
        {words.deleteDraft}
      </Button>
      {/* Goes with the draft. */}
      <Button ref={approveButton} look="strong" isBusy={isBusy} onClick={() => setAsking('approve')}>
        <Check aria-hidden className={ICON} />
        {words.approve}
      </Button>
      {asking === 'approve' && (
        <Modal title={words.approveTitle} onClose={close}>
          {hindrance === undefined ? (
            <FinalStep act={words.approveNow} look="strong" onAct={approve}>
              <Approval content={detail.content} />
            </FinalStep>
          ) : (
            <p className="px-4 pb-4 text-pretty">{hindrance}</p>
          )}
        </Modal>
      )}
      {asking === 'delete' && (
        <Modal title={words.deleteTitle} onClose={close}>
          <FinalStep act={words.deleteDraft} onAct={remove}>
            <p>{words.deleteText}</p>
          </FinalStep>
        </Modal>
      )}
    </>
  )
}
