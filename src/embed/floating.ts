/** Menus, calendars and dialogs in a frame: it makes room for them, and they open where somebody looks. */

/** Below what floats, for its shadow. */
const ROOM = 16
/** Between a button and its menu, as `src/ui/popover.tsx` has it. */
const GAP = 6
/** Beside a dialog, and the least height of the frame in sight that one is fitted into. */
const EDGE = 8
const LEAST_DIALOG = 240

/**
 * Follows whatever floats and is open. `changed` is called when there may be another lowest edge. Where the frame grows with
 * what is in it, a menu hangs below its button at its full height; and a dialog is put into what of the frame is in sight, for
 * in one as high as its content the middle may be far away.
 */
export function watchFloating(changed: () => void, grows: () => boolean) {
  const open = new Set<HTMLElement>()
  const sizes = new ResizeObserver(changed)

  const toggled = (event: Event) => {
    const { target, newState } = event as ToggleEvent
    if (!(target instanceof HTMLElement)) return
    if (newState === 'open') {
      open.add(target)
      sizes.observe(target)
      if (target instanceof HTMLDialogElement) moveIntoSight(target, changed)
      else if (grows()) hang(target)
    } else {
      open.delete(target)
      sizes.unobserve(target)
    }
    changed()
  }
  // It does not bubble.
  document.addEventListener('toggle', toggled, true)
  return {
    /** The lowest edge, with some room, in pixels from the top of the page; 0 where nothing is open. */
    bottom() {
      const edges = [...open].filter((one) => one.isConnected).map((one) => one.getBoundingClientRect().bottom)
      return Math.max(0, ...edges.map((edge) => edge + window.scrollY + ROOM))
    },
    end() {
      sizes.disconnect()
      document.removeEventListener('toggle', toggled, true)
    },
  }
}

function hang(menu: HTMLElement): void {
  const button = document.querySelector(`[popovertarget="${CSS.escape(menu.id)}"]`)
  if (button === null) return
  const top = button.getBoundingClientRect().bottom + GAP
  Object.assign(menu.style, { top: `${top}px`, bottom: 'auto', maxHeight: 'none' })
}

function moveIntoSight(dialog: HTMLDialogElement, moved: () => void): void {
  const seen = new IntersectionObserver(([entry]) => {
    seen.disconnect()
    const { top, height } = entry!.intersectionRect
    const fits = height >= LEAST_DIALOG
    Object.assign(dialog.style, {
      top: `${(fits ? top : 0) + EDGE}px`,
      bottom: 'auto',
      marginTop: '0',
      maxHeight: fits ? `${height - 2 * EDGE}px` : 'none',
    })
    moved()
  })
  seen.observe(document.documentElement)
}
