import { useId } from 'react'
import * as words from '#words/framing/hosts.ts'

/** The sites that may show an embed or a link, one on each line. */
export function HostsField({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange: (text: string) => void
}) {
  const hint = useId()
  return (
    <div>
      <label className="block">
        <span className="mb-1 block text-xs text-muted">{label}</span>
        <textarea
          rows={3}
          value={value}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          aria-describedby={hint}
          onChange={(event) => onChange(event.target.value)}
          className="block w-full min-w-0 rounded-control border border-control bg-surface px-3 py-2 text-base md:text-sm"
        />
      </label>
      <p id={hint} className="mt-1 text-xs text-pretty text-muted">
        {words.hint}
      </p>
    </div>
  )
}
