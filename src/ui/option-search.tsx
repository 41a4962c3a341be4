import { Check, Search } from 'lucide-react'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { cx } from '#src/lib/cx.ts'
import { formatExact } from '#src/lib/numbers.ts'
import * as words from '#words/ui/option-search.ts'

export interface Option<Value> {
  readonly value: Value
  readonly label: string
  /** Beside the label: what tells it apart. */
  readonly detail: string
}

/**
 * A field and the options that fit what is typed: the combobox pattern of the ARIA practices with its list always in
 * sight. The focus stays in the field; the arrows move through the options, Enter takes one.
 */
export function OptionSearch<Value extends string>({
  label,
  placeholder,
  find,
  value,
  onPick,
  nothing,
  isComing = false,
}: {
  label: string
  placeholder: string
  /** The options that fit the text, and how many more there are than are worth showing. */
  find: (text: string) => { readonly options: readonly Option<Value>[]; readonly more: number }
  value: Value
  onPick: (value: Value) => void
  /** Said where no option fits. */
  nothing: string
  /** More options are on their way: Enter waits for them, and takes the first that fits. */
  isComing?: boolean
}) {
  const id = useId()
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const { options, more } = find(text)
  const activeOption = options[active]
  /** Enter was pressed before the options had come. */
  const isWanted = useRef(false)
  useEffect(() => {
    if (isComing || !isWanted.current) return
    isWanted.current = false
    if (activeOption !== undefined) onPick(activeOption.value)
  }, [isComing, activeOption, onPick])
  const optionId = (option: Option<Value>) => `${id}-${option.value}`

  const moveTo = (place: number) => {
    const next = Math.min(Math.max(place, 0), options.length - 1)
    setActive(next)
    const option = options[next]
    if (option !== undefined) document.getElementById(optionId(option))?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    if (step !== undefined) moveTo(active + step)
    else if (event.key === 'Enter' && activeOption !== undefined) onPick(activeOption.value)
    else if (event.key === 'Enter' && isComing) isWanted.current = true
    else return
    event.preventDefault()
  }

  return (
    <div>
      <div className="relative">
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-muted"
        />
        <input
          data-autofocus
          role="combobox"
          aria-label={label}
          aria-expanded
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={activeOption && optionId(activeOption)}
          placeholder={placeholder}
          value={text}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setText(event.target.value)
            setActive(0)
            isWanted.current = false
          }}
          onKeyDown={onKeyDown}
          className="h-11 w-full rounded-control border border-control bg-surface pr-3 pl-9 text-base placeholder:text-muted md:h-9 md:text-sm"
        />
      </div>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        className="mt-2 max-h-64 overflow-y-auto overscroll-contain"
      >
        {options.map((option, place) => (
          <div
            key={option.value}
            id={optionId(option)}
            role="option"
            aria-selected={option.value === value}
            tabIndex={-1}
            onKeyDown={onKeyDown}
            onClick={() => onPick(option.value)}
            onPointerMove={() => setActive(place)}
            className={cx(
              'flex min-h-11 cursor-pointer items-center gap-2 rounded-sm px-2 md:min-h-8',
              place === active && 'bg-sunken forced-colors:outline',
            )}
          >
            <Check aria-hidden className={cx('size-4 shrink-0 text-accent', option.value !== value && 'invisible')} />
            <span className="min-w-0 flex-1 truncate">{option.label}</span>
            <span className="shrink-0 text-xs text-muted tabular-nums">{option.detail}</span>
          </div>
        ))}
      </div>
      <p role="status" className={cx('px-2 pt-2 text-xs text-muted', options.length > 0 && more === 0 && 'sr-only')}>
        {options.length === 0
          ? nothing
          : more > 0
            ? words.more(formatExact(more))
            : words.found(formatExact(options.length))}
      </p>
    </div>
  )
}
