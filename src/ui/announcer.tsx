import { useSyncExternalStore } from 'react'
import { externalStore } from '#src/lib/external-store.ts'

const message = externalStore('')

/** Tells a screen reader what has happened where only a picture shows it. Needs an `Announcer` on the page. */
export function announce(text: string): void {
  // The same words twice are read twice only if they differ: a no-break space is not read.
  message.set(text === message.get() ? `${text}\u00a0` : text)
}

/** The one live region, there from the start: regions that come with their words are not read by all. */
export function Announcer() {
  const text = useSyncExternalStore(message.subscribe, message.get)
  return (
    <div role="status" className="sr-only">
      {text}
    </div>
  )
}
