import { Suspense, useState } from 'react'
import type { Link } from '#contract/links.ts'
import type { Zone } from '#contract/zone.ts'
import { changeLink } from '#src/api/links.ts'
import { usePause } from '#src/framing/use-pause.ts'
import { Button } from '#src/ui/button.tsx'
import { Failure } from '#src/ui/failure.tsx'
import { lazyPart } from '#src/ui/lazy-part.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { title as doctor } from '#words/framing/doctor.ts'
import * as words from '#words/sharing/list.ts'
import { DoctorDialog } from './doctor-dialog.tsx'
import { LinkFacts } from './link-facts.tsx'
import { LinkState } from './link-state.tsx'
import { pathOfSubject } from './subject.ts'
import { ReaddressDialog, RevokeDialog } from './link-dialogs.tsx'

const EditDialog = lazyPart(() => import('./edit-dialog.tsx'))

/** One link: what it shows and to whom it has, and what can be done with it. `zone`: of its times; without it the dashboard's. */
export function LinkRow({ link, zone }: { link: Link; zone?: Zone }) {
  const { name, subject, state, hosts } = link
  const [dialog, setDialog] = useState<'edit' | 'doctor' | 'readdress' | 'revoke'>()
  const pause = usePause(link, changeLink, (paused) => (paused ? words.isPaused(name) : words.isResumed(name)))
  const close = () => setDialog(undefined)
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-48">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <bdi className="font-medium wrap-anywhere">{name}</bdi>
          <LinkState state={state} />
        </p>
        <p className="mt-0.5 wrap-anywhere">
          {subject.kind !== 'organisation' && <span className="text-muted">{words.kinds[subject.kind]} </span>}
          <AppLink to={pathOfSubject(subject)} className="text-accent hover:underline">
            <bdi>{subject.kind === 'organisation' ? words.organisation : subject.name}</bdi>
          </AppLink>
          {subject.kind === 'report' && <span className="text-muted">{words.inVersion(subject.version)}</span>}
        </p>
        <LinkFacts link={link} zone={zone} />
        <Failure error={pause.error} className="mt-1" />
      </div>
      {state !== 'revoked' && (
        <div role="group" aria-label={words.actionsOf(name)} className="-ml-3 flex flex-wrap">
          {state !== 'expired' && (
            <Button look="quiet" className="max-md:h-11" isBusy={pause.isBusy} onClick={pause.toggle}>
              {state === 'paused' ? words.resume : words.pause}
            </Button>
          )}
          <Button look="quiet" className="max-md:h-11" aria-haspopup="dialog" onClick={() => setDialog('edit')}>
            {words.edit}
          </Button>
          {hosts.length > 0 && (
            <Button look="quiet" className="max-md:h-11" aria-haspopup="dialog" onClick={() => setDialog('doctor')}>
              {doctor}
            </Button>
          )}
          <Button look="quiet" className="max-md:h-11" onClick={() => setDialog('readdress')}>
            {words.readdress}
          </Button>
          <Button look="quiet" className="text-negative max-md:h-11" onClick={() => setDialog('revoke')}>
            {words.revoke}
          </Button>
        </div>
      )}
      {dialog === 'edit' && (
        <Suspense>
          <EditDialog link={link} onClose={close} />
        </Suspense>
      )}
      {dialog === 'doctor' && <DoctorDialog link={link} onClose={close} />}
      {dialog === 'readdress' && <ReaddressDialog link={link} onClose={close} />}
      {dialog === 'revoke' && <RevokeDialog link={link} onClose={close} />}
    </li>
  )
}
