/**
 * Calls when the browser has nothing else to do, again and again until it is told that nothing is left; returns how to
 * stop it. `hasTime` says whether the quiet lasts. Safari has no idle callbacks: there nothing is called.
 */
export function whenIdle(goOn: (hasTime: () => boolean) => boolean): () => void {
  if (!('requestIdleCallback' in window)) return () => undefined
  const step = (deadline: IdleDeadline) => {
    if (!goOn(() => deadline.timeRemaining() > 2)) next = requestIdleCallback(step)
  }
  let next = requestIdleCallback(step)
  return () => cancelIdleCallback(next)
}
