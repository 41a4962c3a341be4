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
  const [draft, setDraft] = useState<Draft>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    // Nor does what was typed come after something else that the address has come to name.
    if (draft === undefined) clearTimeout(timer.current)
  }, [draft])

  // Done once the address has caught up, or names something else since (Back, a link). Where letters have come since what is
  // there now was on its way, they stay.
  const isKept = draft !== undefined && (inAddress === draft.over || inAddress === draft.sent)
  if (draft !== undefined && draft.over !== inAddress) {
    setDraft(isKept && draft.text !== inAddress ? { text: draft.text, over: inAddress } : undefined)
  }
  const text = isKept ? draft.text : inAddress

  const write = (text: string) => {
    clearTimeout(timer.current)
    setDraft((draft) => draft && { ...draft, sent: text })
    setInAddress(text, 'replace')
  }
  return {
    text,
    type: (text) => {
      setDraft((draft) => ({ text, over: inAddress, sent: draft?.sent }))
      clearTimeout(timer.current)
      timer.current = setTimeout(() => write(text), REST_MS)
    },
    settle: () => {
      if (text !== inAddress) write(text)
      else clearTimeout(timer.current)
    },
  }
}

/** What is typed and not yet in the address. */
interface Draft {
  readonly text: string
  /** What the address said at the time. */
  readonly over: string
  /** What of it is on its way into the address. */
  readonly sent?: string | undefined
}
