import { useState, type FormEvent } from 'react'
import { Button } from '#src/ui/button.tsx'

/** Gives something a name. It has the focus where it takes the place of what was pressed. */
export function NameForm({
  label,
  action,
  initial,
  noteOn,
  onSubmit,
}: {
  label: string
  action: string
  initial: string
  noteOn?: (name: string) => string | undefined
  onSubmit: (name: string) => void
}) {
  const [text, setText] = useState(initial)
  const name = text.trim()
  const note = noteOn?.(name)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name === '') return
    setText('')
    onSubmit(name)
  }
  return (
    <form onSubmit={submit}>
      <label className="block">
        <span className="text-xs text-muted">{label}</span>
        <span className="mt-1 flex gap-2">
          <input
            ref={initial === '' ? undefined : focus}
            value={text}
            maxLength={60}
            dir="auto"
            autoComplete="off"
            onChange={(event) => setText(event.target.value)}
            className="h-11 min-w-0 flex-1 rounded-control border border-control bg-surface px-2 text-base md:h-9 md:text-sm"
          />
          <Button type="submit" className="max-md:h-11">
            {action}
          </Button>
        </span>
      </label>
      {note !== undefined && <p className="mt-1 text-xs text-muted">{note}</p>}
    </form>
  )
}

function focus(field: HTMLInputElement | null): void {
  field?.focus()
}
