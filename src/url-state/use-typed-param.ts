import { useEffect, useRef, useState } from 'react'
import { useParam } from './use-param.ts'

/** The address follows when typing rests this long. */
const REST_MS = 250

/**
 * A text parameter that a person types: what is typed is there at once, the address follows when they rest or leave the
 * field. Each letter in the address would redraw whatever reads it, and browsers refuse too many entries in a row.
 */
export function useTypedParam(name: string): {
  readonly text: string
  readonly type: (text: string) => void
  /** Writes what was typed at once: when the field is left. */
  readonly settle: () => void
} {
  const [inAddress, setInAddress] = useParam(name)
  /** What is typed and not yet in the address, and what the address said at the time. */
  const [draft, setDraft] = useState<{ readonly text: string; readonly over: string }>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  // Done once the address has caught up, or names something else since (Back, a link).
  if (draft !== undefined && draft.over !== inAddress) setDraft(undefined)
  const text = draft !== undefined && draft.over === inAddress ? draft.text : inAddress

  const write = (text: string) => {
    clearTimeout(timer.current)
    if (text === inAddress) setDraft(undefined)
    else setInAddress(text, 'replace')
  }
  return {
    text,
    type: (text) => {
      setDraft({ text, over: inAddress })
      clearTimeout(timer.current)
      timer.current = setTimeout(() => write(text), REST_MS)
    },
    settle: () => write(text),
  }
}
