import { Search, X } from 'lucide-react'
import { useRef } from 'react'
import * as words from '#words/ui/list.ts'

/** A field that filters what is below it as a person types. Escape empties it. */
export function SearchField({
  label,
  value,
  onChange,
  onBlur,
}: {
  /** Says what is searched; also stands in the empty field. */
  label: string
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
}) {
  const field = useRef<HTMLInputElement>(null)
  return (
    <search className="relative w-full md:w-96">
      <Search aria-hidden className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-muted" />
      <input
        ref={field}
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onBlur}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        className="h-11 w-full rounded-control border border-control bg-surface pr-10 pl-9 text-base placeholder:text-muted md:h-9 md:text-sm [&::-webkit-search-cancel-button]:hidden"
      />
      {value !== '' && (
        <button
          type="button"
          aria-label={words.clearSearch}
          onClick={() => {
            onChange('')
            field.current?.focus()
          }}
          className="absolute top-0 right-0 inline-flex h-full w-10 items-center justify-center text-muted hover:text-ink"
        >
          <X aria-hidden className="size-4" />
        </button>
      )}
    </search>
  )
}
