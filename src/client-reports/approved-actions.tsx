import {
  Archive,
  ArchiveRestore,
  CalendarClock,
  ChevronDown,
  Download,
  Ellipsis,
  FileDown,
  Files,
  Mail,
  Printer,
  RotateCw,
} from 'lucide-react'
import { Suspense, useState } from 'react'
import { useNavigate } from 'react-router'
import { reportFileHref } from '#src/api/reports.ts'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { useDismiss } from '#src/ui/dismiss.ts'
import { lazyPart, optionalPart } from '#src/ui/lazy-part.tsx'
import { MenuItem } from '#src/ui/menu-item.tsx'
import { Popover } from '#src/ui/popover.tsx'
import { EACH_CLIENT, newReportPath } from '#src/url-state/new-report.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import { forOthers } from '#words/client-reports/for-clients.ts'
import { send } from '#words/client-reports/mail.ts'
import * as words from '#words/client-reports/review.ts'
import type { ActionsProps } from './actions.tsx'
import type { Message } from './mail/message-fields.tsx'
import { clientName } from './names.ts'
import type { Wanted } from './schedules/wanted.ts'

const ICON = 'size-4'

const SendDialog = lazyPart(() => import('./mail/send-dialog.tsx'))
const RepeatDialog = lazyPart(() => import('./schedules/repeat-dialog.tsx'))

/** Those who may not share see none. */
const ShareButton = optionalPart(() => import('#src/sharing/share-button.tsx'))

/** What can be done with what is approved: send, share and save it; behind a button what is done once a month. */
export function ApprovedActions({ detail, action }: ActionsProps) {
  const { id, version, mayChange, content } = detail
  const [dialog, setDialog] = useState<'send' | 'repeat'>()
  // One key closes a dialog: what was typed and not sent is there again when it is opened the next time.
  const [message, setMessage] = useState<Message>()
  const [wanted, setWanted] = useState<Wanted>()
  const close = () => setDialog(undefined)
  return (
    <>
      {mayChange && (
        <Button look="strong" className="max-md:h-11" onClick={() => setDialog('send')}>
          <Mail aria-hidden className={ICON} />
          {send}
        </Button>
      )}
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
      <Popover
        title={words.download}
        className={`${buttonClass()} max-md:h-11`}
        trigger={
          <>
            <Download aria-hidden className={ICON} />
            <span className="max-md:sr-only">{words.download}</span>
            <ChevronDown aria-hidden className={ICON} />
          </>
        }
      >
        <Downloads detail={detail} />
      </Popover>
      {mayChange && (
        <Popover
          name={words.more}
          title={words.more}
          align="end"
          square
          className={`${buttonClass('plain', true)} max-md:size-11`}
          trigger={
            action.isPending ? (
              <RotateCw aria-hidden className={`${ICON} motion-safe:animate-spin`} />
            ) : (
              <Ellipsis aria-hidden className={ICON} />
            )
          }
        >
          <More detail={detail} action={action} onRepeat={() => setDialog('repeat')} />
        </Popover>
      )}
      <Suspense>
        {dialog === 'send' && <SendDialog detail={detail} kept={message} onType={setMessage} onClose={close} />}
        {dialog === 'repeat' && <RepeatDialog detail={detail} kept={wanted} onType={setWanted} onClose={close} />}
      </Suspense>
    </>
  )
}

function Downloads({ detail: { id, version, canPrint } }: Pick<ActionsProps, 'detail'>) {
  const dismiss = useDismiss()
  const print = () => {
    dismiss()
    window.print()
  }
  return (
    <ul className="min-w-40">
      {canPrint && (
        <MenuItem Icon={FileDown} file={reportFileHref(id, version.number, 'pdf')} onChoose={dismiss}>
          {words.pdf}
        </MenuItem>
      )}
      <MenuItem Icon={FileDown} file={reportFileHref(id, version.number, 'csv')} onChoose={dismiss}>
        {words.csv}
      </MenuItem>
      <MenuItem Icon={Printer} onChoose={print}>
        {words.print}
      </MenuItem>
    </ul>
  )
}

function More({ detail, action, onRepeat }: ActionsProps & { onRepeat: () => void }) {
  const { id, version, versions, archived, content } = detail
  const dismiss = useDismiss()
  const filters = useFilters()
  const navigate = useNavigate()
  const isNewest = version.number === versions.at(-1)!.number
  const choose = (act: () => void) => () => {
    dismiss()
    act()
  }
  return (
    <ul className="min-w-40">
      {isNewest && (
        <MenuItem
          Icon={RotateCw}
          disabled={action.isPending}
          onChoose={choose(() => action.mutate({ kind: 'run-again' }))}
        >
          {words.runAgain}
        </MenuItem>
      )}
      <MenuItem Icon={CalendarClock} onChoose={choose(onRepeat)}>
        {words.repeat}
      </MenuItem>
      {content.subject.kind === 'client' && (
        <MenuItem
          Icon={Files}
          onChoose={choose(
            () => void navigate(`${newReportPath(filters, EACH_CLIENT)}&like=${encodeURIComponent(id)}`),
          )}
        >
          {forOthers}
        </MenuItem>
      )}
      {isNewest && (
        <MenuItem
          Icon={archived ? ArchiveRestore : Archive}
          disabled={action.isPending}
          onChoose={choose(() => action.mutate({ kind: 'archive', archived: !archived }))}
        >
          {archived ? words.unarchive : words.archive}
        </MenuItem>
      )}
    </ul>
  )
}
