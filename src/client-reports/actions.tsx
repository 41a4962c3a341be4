import { Archive, CalendarClock, Check, FileDown, Mail, Printer, RotateCw, Trash2 } from 'lucide-react'
import { Suspense, useState } from 'react'
import { useNavigate } from 'react-router'
import type { ReportDetail } from '#contract/report-answers.ts'
import { reportFileHref } from '#src/api/reports.ts'
import { cx } from '#src/lib/cx.ts'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { optionalPart } from '#src/ui/lazy-part.tsx'
import { paths } from '#src/url-state/paths.ts'
import { send } from '#words/client-reports/mail.ts'
import * as words from '#words/client-reports/review.ts'
import { repeat } from '#words/client-reports/schedules.ts'
import { Confirm } from './confirm.tsx'
import { SendDialog } from './mail/send-dialog.tsx'
import { RepeatDialog } from './schedules/repeat-dialog.tsx'
import { clientName } from './select.ts'
import type { useReportAction } from './use-draft.ts'

interface ActionsProps {
  readonly detail: ReportDetail
  readonly action: ReturnType<typeof useReportAction>
}

const ICON = 'size-4'
const FILE = `${buttonClass()} max-md:h-11`

/** Those who may not share see none. */
const ShareButton = optionalPart(() => import('#src/sharing/share-button.tsx'))

/** What can be done with a draft: gather anew, delete, approve. */
export function DraftActions({ detail, action }: ActionsProps) {
  const [asking, setAsking] = useState<'approve' | 'delete'>()
  const navigate = useNavigate()
  // Leaving a field saves it, and what is pressed then comes after that: it is of what was written.
  const isBusy = action.isPending && action.variables.kind !== 'save'
  const isGathering = action.isPending && action.variables.kind === 'refresh'
  return (
    <>
      <Button disabled={isBusy} onClick={() => action.mutate({ kind: 'refresh' })}>
        <RotateCw aria-hidden className={cx(ICON, isGathering && 'motion-safe:animate-spin')} />
        {isGathering ? words.refreshing : words.refresh}
      </Button>
      <Button look="quiet" disabled={isBusy} onClick={() => setAsking('delete')}>
        <Trash2 aria-hidden className={ICON} />
        {words.deleteDraft}
      </Button>
      <Button look="strong" disabled={isBusy} onClick={() => setAsking('approve')}>
        <Check aria-hidden className={ICON} />
        {words.approve}
      </Button>
      {asking === 'approve' && (
        <Confirm
          title={words.approveTitle}
          action={words.approveNow}
          onConfirm={() => action.mutate({ kind: 'approve' })}
          onClose={() => setAsking(undefined)}
        >
          <p>{words.approveText}</p>
          <p className="text-muted">{words.approveFinal}</p>
        </Confirm>
      )}
      {asking === 'delete' && (
        <Confirm
          title={words.deleteTitle}
          action={words.deleteDraft}
          onConfirm={() =>
            action.mutate(
              { kind: 'delete' },
              {
                onSuccess: () => void navigate(detail.versions.length > 1 ? paths.report(detail.id) : paths.reports()),
              },
            )
          }
          onClose={() => setAsking(undefined)}
        >
          <p>{words.deleteText}</p>
        </Confirm>
      )}
    </>
  )
}

/** What can be done with what is approved: take it along, run it again, put it away, repeat it, send it. */
export function ApprovedActions({ detail, action }: ActionsProps) {
  const { id, version, versions, archived, canPrint, mayChange, content } = detail
  const isNewest = version.number === versions.at(-1)!.number
  const [dialog, setDialog] = useState<'send' | 'repeat'>()
  const close = () => setDialog(undefined)
  return (
    <>
      {canPrint && (
        <a className={FILE} href={reportFileHref(id, version.number, 'pdf')} download>
          <FileDown aria-hidden className={ICON} />
          {words.pdf}
        </a>
      )}
      <a className={FILE} href={reportFileHref(id, version.number, 'csv')} download>
        <FileDown aria-hidden className={ICON} />
        {words.csv}
      </a>
      <Button className="max-md:h-11" onClick={() => window.print()}>
        <Printer aria-hidden className={ICON} />
        {words.print}
      </Button>
      <Suspense>
        <ShareButton
          subject={{
            kind: 'report',
            id,
            version: version.number,
            name: `${clientName(content)}: ${content.title}`,
          }}
        />
      </Suspense>
      {mayChange && isNewest && (
        <>
          <Button
            className="max-md:h-11"
            disabled={action.isPending}
            onClick={() => action.mutate({ kind: 'run-again' })}
          >
            <RotateCw aria-hidden className={cx(ICON, action.isPending && 'motion-safe:animate-spin')} />
            {words.runAgain}
          </Button>
          <Button
            look="quiet"
            className="max-md:h-11"
            disabled={action.isPending}
            onClick={() => action.mutate({ kind: 'archive', archived: !archived })}
          >
            <Archive aria-hidden className={ICON} />
            {archived ? words.unarchive : words.archive}
          </Button>
        </>
      )}
      {mayChange && (
        <>
          <Button className="max-md:h-11" onClick={() => setDialog('repeat')}>
            <CalendarClock aria-hidden className={ICON} />
            {repeat}
          </Button>
          <Button look="strong" className="max-md:h-11" onClick={() => setDialog('send')}>
            <Mail aria-hidden className={ICON} />
            {send}
          </Button>
        </>
      )}
      {dialog === 'send' && <SendDialog detail={detail} onClose={close} />}
      {dialog === 'repeat' && <RepeatDialog detail={detail} onClose={close} />}
    </>
  )
}
