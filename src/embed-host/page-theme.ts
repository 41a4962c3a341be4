const MIDDLE = 350

/**
 * Whether the page around an element is dark: by the nearest background that is not see-through, else by its text, which is
 * light on whatever is dark.
 */
export function isDarkAround(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { lightness, alpha } = painted(getComputedStyle(at).backgroundColor)
    if (alpha > 127) return lightness < MIDDLE
  }
  return painted(getComputedStyle(element).color).lightness > MIDDLE
}

/** Whichever way a colour is written, as a dot of it comes out: its parts added up, of 255 each. */
function painted(colour: string) {
  const canvas = document.createElement('canvas').getContext('2d')!
  canvas.fillStyle = colour
  canvas.fillRect(0, 0, 1, 1)
  const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data
  return { lightness: red! + green! + blue!, alpha: alpha! }
}

/** Looks whenever the page may have changed its colours, until the signal. */
export function whenPageChanges(look: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(look)
  for (const element of [document.documentElement, document.body]) observer.observe(element, { attributes: true })
  signal.addEventListener('abort', () => observer.disconnect())
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', look, { signal })
  // Colours fade.
  addEventListener('transitionend', look, { signal })
}
