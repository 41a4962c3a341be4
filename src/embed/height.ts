/** How high the content is, told to the page around whenever it changes: growing and shrinking. */
import { watchFloating } from './floating.ts'

/**
 * Measures what is in the element, not the document, which is never lower than its frame; and what floats below it for as long
 * as it is open. Tells whole pixels, each height once. Ends when the answered function is called.
 */
export function watchHeight(content: HTMLElement, tell: (height: number) => void): () => void {
  let told = 0
  let isFollowed = false
  const floating = watchFloating(measure, () => isFollowed)
  const sizes = new ResizeObserver(measure)
  sizes.observe(content)
  const resized = () => {
    isFollowed ||= Math.abs(window.innerHeight - told) < 2
  }
  window.addEventListener('resize', resized)
  return () => {
    sizes.disconnect()
    floating.end()
    window.removeEventListener('resize', resized)
  }

  function measure() {
    const height = Math.ceil(Math.max(content.getBoundingClientRect().height, floating.bottom()))
    if (height === told) return
    told = height
    tell(height)
  }
}
