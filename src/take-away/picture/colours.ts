/** Any colour of CSS as every program that draws SVG understands it. */
export interface PlainColour {
  /** `#c45500` */
  readonly hex: string
  /** From 0, not to be seen, to 1. */
  readonly opacity: number
}

/** Reads colours as the browser paints them: also `oklch()`, which few programs know. */
export function colourReader(): (colour: string) => PlainColour {
  const known = new Map<string, PlainColour>()
  const canvas = document.createElement('canvas')
  canvas.width = 1
  canvas.height = 1
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('This browser gives no canvas to read colours from.')
  return (colour) => {
    const before = known.get(colour)
    if (before !== undefined) return before
    context.clearRect(0, 0, 1, 1)
    context.fillStyle = colour
    context.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data
    const hex = `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
    const plain = { hex, opacity: Math.round((alpha / 255) * 100) / 100 }
    known.set(colour, plain)
    return plain
  }
}
