import { useId, useRef, useState, type ReactNode, type ToggleEvent } from 'react'
import { flushSync } from 'react-dom'
import { buttonClass } from './button.tsx'
import { Dismiss } from './dismiss.ts'

const GAP = 6
const EDGE = 16
/** With less room under the button than this, the room above it is taken where that is larger. */
const LEAST_ROOM = 280
/** Of what floats, with room at the window's edge: what keeps to the start of its button must not run out there. */
const MOST_WIDTH = 400

/**
 * A button and what floats by it while it is open. The platform's own popover: it closes on Escape and on a click
 * elsewhere, gives the focus back, and lies above everything.
 */
export function Popover({
  name,
  title,
  trigger,
  align = 'start',
  square = false,
  className,
  children,
}: {
  /** What the button is called where its content does not say it. */
  name?: string
  /** What the floating part is called. */
  title: string
  trigger: ReactNode
  /** Which edge of the button the floating part keeps to. */
  align?: 'start' | 'end'
  square?: boolean
  /** Of the button. */
  className?: string
  /** Drawn only while it is open. */
  children: ReactNode
}) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)

  const place = () => {
    if (button.current === null || panel.current === null) return
    const { top, bottom, left, right } = button.current.getBoundingClientRect()
    const { style } = panel.current
    const below = window.innerHeight - bottom
    const isAbove = below < LEAST_ROOM && top > below
    const { clientWidth } = document.documentElement
    // Without room beside the button: over it, as high as the window.
    const isOver = Math.max(top, below) < LEAST_ROOM
    Object.assign(
      style,
      isOver
        ? {
            top: `${GAP}px`,
            bottom: 'auto',
            left: `${EDGE}px`,
            right: 'auto',
            maxHeight: `${window.innerHeight - 2 * GAP}px`,
          }
        : {
            top: isAbove ? 'auto' : `${bottom + GAP}px`,
            bottom: isAbove ? `${window.innerHeight - top + GAP}px` : 'auto',
            left: align === 'start' ? `${Math.max(EDGE, Math.min(left, clientWidth - MOST_WIDTH))}px` : 'auto',
            right: align === 'end' ? `${Math.max(EDGE, clientWidth - right)}px` : 'auto',
            maxHeight: `${(isAbove ? top : below) - GAP - EDGE}px`,
          },
    )
  }

  const first = () => panel.current?.querySelector<HTMLElement>('[data-autofocus], :checked, input, button')
  // The content is there before the browser shows it, and until it has hidden it (else the focus would not come back).
  const beforeToggle = (event: ToggleEvent) => {
    if (event.newState === 'closed') return
    place()
    flushSync(() => setOpen(true))
    // So the browser gives it the focus with the same press: what is typed at once goes there.
    first()?.setAttribute('autofocus', '')
  }
  const afterToggle = (event: ToggleEvent) => {
    if (event.newState === 'closed') return setOpen(false)
    if (!panel.current?.contains(document.activeElement)) first()?.focus()
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        aria-label={name}
        title={square ? name : undefined}
        className={className ?? buttonClass('quiet', square)}
      >
        {trigger}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={title}
        onBeforeToggle={beforeToggle}
        onToggle={afterToggle}
        className="fixed m-0 max-w-[calc(100vw-2rem)] overflow-auto rounded-card border border-line bg-surface p-3 text-ink shadow-float"
      >
        {isOpen && <Dismiss value={() => panel.current?.hidePopover()}>{children}</Dismiss>}
      </div>
    </>
  )
}
