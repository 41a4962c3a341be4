import { useSyncExternalStore } from 'react'

let message = ''
const listeners = new Set<() => void>()

/** Tells a screen reader what has happened where only a picture shows it. Needs an `Announcer` on the page. */
export function announce(text: string): void {
  // The same words twice are read twice only if they differ: a no-break space is not read.
  message = text === message ? `${text}\u00a0` : text
  for (const changed of listeners) changed()
}

/** The one live region, there from the start: regions that come with their words are not read by all. */
export function Announcer() {
  const text = useSyncExternalStore(subscribe, () => message)
  return (
    <div role="status" className="sr-only">
      {text}
    </div>
  )
}

function subscribe(changed: () => void) {
  listeners.add(changed)
  return () => listeners.delete(changed)
}
