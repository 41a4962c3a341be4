/** Of each frame this much goes into what somebody waits for; the rest is for what they do meanwhile. */
const SLICE_MS = 8

/** Works until done, a slice behind each frame, the first behind that which is due now; returns how to stop it. */
export function inSlices(goOn: (hasTime: () => boolean) => boolean, done: () => void): () => void {
  let isStopped = false
  const work = async () => {
    for (;;) {
      await painted()
      if (isStopped) return
      const end = performance.now() + SLICE_MS
      if (goOn(() => performance.now() < end)) return done()
    }
  }
  void work()
  return () => {
    isStopped = true
  }
}

/** Settles behind the next frame: one slice right behind another would keep what is typed from being painted. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}
