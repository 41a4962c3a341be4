/**
 * The key of an event as the table of commands writes it; undefined where the key is none of a shortcut's business: held
 * with others, typed into a field, pressed in a dialog or popover, or of use to the control that has the focus.
 */
export function pressedKey(event: KeyboardEvent): string | undefined {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return undefined
  if (document.querySelector('dialog[open], [popover=auto]:popover-open') !== null) return undefined
  const key = keyOf(event)
  const { target } = event
  if (target instanceof Element && (isTypedInto(target) || (key.startsWith('Arrow') && usesArrows(target)))) {
    return undefined
  }
  return key
}

/** Letters by what they write; where they are not Latin, by their place on the keyboard: Д is D there. */
function keyOf({ key, code, shiftKey }: KeyboardEvent): string {
  const isLetter = /^\p{L}$/u.test(key)
  if (!isLetter) return key
  // With Shift a letter is another key. Caps Lock alone makes no difference.
  if (shiftKey) return key.toUpperCase()
  return /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace(/^Key/, '').toLowerCase()
}

const BUTTONS = ['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']

/** Also a select: letters choose in it. */
function isTypedInto(target: Element): boolean {
  if (target instanceof HTMLInputElement) return !BUTTONS.includes(target.type)
  return (
    target.matches('textarea, select, [role=textbox], [role=combobox], [role=listbox]') ||
    (target instanceof HTMLElement && target.isContentEditable)
  )
}

/** Sliders, choices and tabs; also what scrolls sideways. */
function usesArrows(target: Element): boolean {
  return (
    target.matches(
      'input, [role=slider], [role=tab], [role=radio], [role=grid], [role=grid] *, [role^=menu], [role=tree] *',
    ) ||
    target.closest('[role=toolbar]') !== null ||
    (target.scrollWidth > target.clientWidth && /auto|scroll/.test(getComputedStyle(target).overflowX))
  )
}
