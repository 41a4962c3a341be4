import { useMutation, useQuery } from '@tanstack/react-query'
import { LogOut } from 'lucide-react'
import { sessionQuery } from '#src/api/session.ts'
import { signOut } from '#src/api/sign-out.ts'
import { cx } from '#src/lib/cx.ts'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { ErrorWords } from '#src/ui/error-words.tsx'
import { Popover } from '#src/ui/popover.tsx'
import * as words from '#words/app/account-button.ts'
import { initialsOf } from './initials.ts'

/** Who is signed in, and the way out; nothing where nobody has to. */
export function AccountButton() {
  const { data } = useQuery(sessionQuery())
  const leaving = useMutation({
    mutationFn: signOut,
    // A page of its own, so that nothing stays of what was seen.
    onSuccess: (next) => window.location.assign(next),
  })
  if (data === undefined || data.name === '' || data.role === 'guest') return null
  const { name, role, canSignOut } = data
  const initials = initialsOf(name)
  return (
    <Popover
      name={words.trigger(name, initials)}
      title={words.title}
      align="end"
      square
      className={cx(buttonClass('quiet', true), 'max-md:size-11')}
      trigger={
        <span
          aria-hidden
          data-account
          className="grid size-7 place-content-center rounded-full bg-accent-soft text-xs font-medium text-accent"
        >
          {initials}
        </span>
      }
    >
      <div className="flex w-64 max-w-full flex-col gap-3">
        <div>
          <bdi className="block font-medium wrap-anywhere">{name}</bdi>
          <p className="text-muted">{words.roles[role]}</p>
        </div>
        {leaving.isError && (
          <p role="alert" className="text-negative">
            {words.failed} <ErrorWords error={leaving.error} />
          </p>
        )}
        {canSignOut && (
          <Button
            className="max-md:h-11"
            isBusy={leaving.isPending || leaving.isSuccess}
            onClick={() => leaving.mutate()}
          >
            <LogOut aria-hidden className="size-4 text-muted" />
            {words.signOut}
          </Button>
        )}
      </div>
    </Popover>
  )
}
