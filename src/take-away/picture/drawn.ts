/** How many frames a part has to stay the same to count as drawn. */
const SAME_FRAMES = 3

/** Some seconds at any rate of frames: a chart may have to be loaded. */
const MOST_FRAMES = 600

/** What has yet to come: a skeleton, or a chart that waits to be measured, which a busy machine lets wait for long. */
const COMING = '[aria-busy="true"], [class*="animate-pulse"]'

/**
 * Waits until a part of a page is drawn: nothing in it is coming and it has stayed the same for some frames, for a chart
 * draws itself in several steps. Rejects when it does not settle.
 */
export async function drawn(part: HTMLElement): Promise<void> {
  let before = ''
  let same = 0
  for (let frame = 0; frame < MOST_FRAMES; frame++) {
    await new Promise(requestAnimationFrame)
    const now = part.innerHTML
    same = now !== '' && now === before && part.querySelector(COMING) === null ? same + 1 : 0
    if (same === SAME_FRAMES) return
    before = now
  }
  throw new Error('The picture did not come to rest.')
}
