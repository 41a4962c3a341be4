/** How high the content is, told to the page around whenever it changes: growing and shrinking. */
import { watchFloating } from './floating.ts'

/**
 * A page or a report is lower, on a phone too. A list of 50,000 codes is not: all that the frame has room for would be drawn, so
 * what is longer scrolls within the frame.
 */
export const MOST_HEIGHT = 12_000

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
    const whole = Math.ceil(Math.max(content.getBoundingClientRect().height, floating.bottom()))
    const height = Math.min(whole, MOST_HEIGHT)
    if (height === told) return
    told = height
    tell(height)
  }
}
