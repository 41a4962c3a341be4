/** Over a slow line whatever comes beside the first figures delays them: what is not looked at first waits for them. */

/** A source may be slow: nobody waits longer for the rest of the page. */
const PATIENCE_MS = 2_000

let first = soon(painted())
let isExpected = false

/** Told of the first question for figures, if the first page has one; settles when they have come, or failed. */
export function expectFigures(asked: Promise<unknown>): void {
  if (isExpected) return
  isExpected = true
  first = soon(Promise.allSettled([asked, painted()]))
}

function soon(coming: Promise<unknown>): Promise<unknown> {
  return Promise.race([coming, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
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

/**
 * Loads what belongs to the figures once the first are there. Where none are on their way it waits for the page to be
 * painted alone: the styles of what comes would hold that up.
 */
export function withFigures<Part>(load: () => Promise<Part>): () => Promise<Part> {
  return () => first.then(load)
}

/** Loads another part of the page after that has been asked for. */
export function behindFigures<Part>(load: () => Promise<Part>): () => Promise<Part> {
  return () => first.then(() => new Promise((resolve) => setTimeout(resolve))).then(load)
}
