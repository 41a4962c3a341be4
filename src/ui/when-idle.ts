/**
 * Calls when the browser has nothing else to do, again and again until it is told that nothing is left; returns how to
 * stop it. `hasTime` says whether the quiet lasts. With `latestMs` the first call comes after so long at the latest, also
 * in Safari, which has no idle callbacks: there nothing else is called.
 */
export function whenIdle(goOn: (hasTime: () => boolean) => boolean, latestMs?: number): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = latestMs === undefined ? undefined : setTimeout(() => goOn(() => false), latestMs)
    return () => clearTimeout(timer)
  }
  const step = (deadline: IdleDeadline) => {
    if (!goOn(() => deadline.timeRemaining() > 2)) next = requestIdleCallback(step)
  }
  let next = requestIdleCallback(step, latestMs === undefined ? {} : { timeout: latestMs })
  return () => cancelIdleCallback(next)
}
