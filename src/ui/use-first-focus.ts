import { useEffect, useRef, type RefObject } from 'react'

/**
 * For the field of a dialog or popover that is written in first: it gets the focus, which its first button would have, and what stands
 * in a line of text is selected. To select alone gives the focus in some browsers only.
 */
export function useFirstFocus<
  Field extends HTMLInputElement | HTMLTextAreaElement = HTMLInputElement,
>(): RefObject<Field | null> {
  const field = useRef<Field>(null)
  useEffect(() => {
    field.current?.focus()
    if (field.current instanceof HTMLInputElement) field.current.select()
  }, [])
  return field
}
