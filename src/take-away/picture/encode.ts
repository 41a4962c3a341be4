/** Of a picture for paper and for screens with fine dots. */
const SCALE = 2

/** Browsers give no larger canvas: a list of hundreds of rows gets coarser dots rather than none. */
const MOST_DOTS = 16_000

/** A drawing as a file of SVG. */
export function toSvgFile(drawing: SVGSVGElement): Blob {
  const text = new XMLSerializer().serializeToString(drawing)
  return new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`], { type: 'image/svg+xml' })
}

/** The same drawing in dots, two to a pixel unless it is very long. Rejects where the browser cannot draw it. */
export async function toPngFile(drawing: SVGSVGElement): Promise<Blob> {
  const url = URL.createObjectURL(toSvgFile(drawing))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const scale = Math.min(SCALE, MOST_DOTS / Math.max(image.width, image.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(image.width * scale)
    canvas.height = Math.round(image.height * scale)
    const context = canvas.getContext('2d')
    context?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (file === null) throw new Error('The browser could not make a picture of the drawing.')
    return file
  } finally {
    URL.revokeObjectURL(url)
  }
}
