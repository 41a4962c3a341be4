/** Over a slow line whatever comes beside the first figures delays them: what is not looked at first waits for them. */

/** A source may be slow: nobody waits longer for the rest of the page. */
const PATIENCE_MS = 2_000

let first: Promise<unknown> = Promise.resolve()
let isExpected = false

/** Told of the first question for figures, if the first page has one; settles when they have come, or failed. */
export function expectFigures(asked: Promise<unknown>): void {
  if (isExpected) return
  isExpected = true
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
  first = Promise.race([Promise.allSettled([asked, painted()]), patience])
}

/** Settles with the first paint: figures may be there before it, and what else comes is not to delay it. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    if (!PerformanceObserver.supportedEntryTypes.includes('paint')) return resolve()
    new PerformanceObserver((entries, observer) => {
      if (entries.getEntriesByName('first-contentful-paint').length === 0) return
      observer.disconnect()
      resolve()
    }).observe({ type: 'paint', buffered: true })
  })
}

/** Loads what belongs to the figures once the first are there; at once where none are on their way. */
export function withFigures<Part>(load: () => Promise<Part>): () => Promise<Part> {
  return () => first.then(load)
}

/** Loads another part of the page after that has been asked for. */
export function behindFigures<Part>(load: () => Promise<Part>): () => Promise<Part> {
  return () => first.then(() => new Promise((resolve) => setTimeout(resolve))).then(load)
}
