import { useMutation } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { LONGEST_PASSWORD } from '#contract/links.ts'
import { Button } from '#src/ui/button.tsx'
import { TextField } from '#src/ui/text-field.tsx'
import * as words from '#words/guest.ts'
import type { VisitState } from './visit.ts'

/** Asks for the password of a link. */
export function PasswordForm({
  fault,
  onEnter,
}: {
  fault: (VisitState & { kind: 'locked' })['fault']
  onEnter: (password: string) => Promise<void>
}) {
  const [password, setPassword] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const told = useId()
  const entering = useMutation({ mutationFn: onEnter, onSettled: () => field.current?.select() })
  useEffect(() => {
    document.title = `${words.passwordNeeded} · Scanboard`
    field.current?.focus()
  }, [])
  const enter = (event: FormEvent) => {
    event.preventDefault()
    if (password !== '') entering.mutate(password)
  }
  return (
    <form onSubmit={enter} className="mx-auto w-80 max-w-full space-y-4 py-20">
      <h1 tabIndex={-1} className="text-lg outline-none">
        {words.passwordNeeded}
      </h1>
      <TextField
        ref={field}
        label={words.password}
        type="password"
        required
        autoComplete="off"
        maxLength={LONGEST_PASSWORD}
        value={password}
        aria-invalid={fault !== undefined}
        aria-describedby={told}
        onChange={setPassword}
      />
      {fault !== undefined && !entering.isPending && (
        <p id={told} role="alert" className="text-negative">
          {words.faults[fault]}
        </p>
      )}
      <Button type="submit" isBusy={entering.isPending} className="w-full max-md:h-11">
        {words.show}
      </Button>
    </form>
  )
}
