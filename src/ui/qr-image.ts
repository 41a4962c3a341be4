import { encode } from 'uqr'

/** Free modules around a code, as its standard (ISO/IEC 18004) asks: without them many a camera finds no code. */
const QUIET_ZONE = 4

/** Always dark on light, whatever the theme: scanners are not made for the reverse. */
const DARK = '#000000'
const LIGHT = '#ffffff'

export interface Picture {
  /** Modules along one side, the quiet zone included. */
  readonly size: number
  readonly isDark: (row: number, column: number) => boolean
}

/** The code that a phone reads as the text. Medium correction (15 %): for print, without growing too fine. */
export function pictureOf(text: string): Picture {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  return {
    size: size + 2 * QUIET_ZONE,
    isDark: (row, column) => data[row - QUIET_ZONE]?.[column - QUIET_ZONE] === true,
  }
}

/** Dark modules as one path, a module being one unit: neighbours in a row are drawn as one. */
export function pathOf({ size, isDark }: Picture): string {
  let path = ''
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!isDark(row, column)) continue
      const start = column
      while (isDark(row, column + 1)) column++
      const length = column + 1 - start
      path += `M${start} ${row}h${length}v1h-${length}z`
    }
  }
  return path
}

/** A file of its own, for whoever prints. */
export function svgFile(picture: Picture): Blob {
  const { size } = picture
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 10}" height="${size * 10}" shape-rendering="crispEdges">` +
    `<rect width="${size}" height="${size}" fill="${LIGHT}"/><path d="${pathOf(picture)}" fill="${DARK}"/></svg>\n`
  return new Blob([svg], { type: 'image/svg+xml' })
}

const LEAST_PIXELS = 1024

/** At least 1,024 pixels wide, each module a whole number of them: no blurred edge. */
export async function pngFile({ size, isDark }: Picture): Promise<Blob> {
  const module = Math.ceil(LEAST_PIXELS / size)
  const canvas = new OffscreenCanvas(size * module, size * module)
  const context = canvas.getContext('2d')!
  context.fillStyle = LIGHT
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = DARK
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (isDark(row, column)) context.fillRect(column * module, row * module, module, module)
    }
  }
  return canvas.convertToBlob({ type: 'image/png' })
}

/** A title as the name of a file, in whatever script, without what file systems refuse. */
export function pictureFileName(title: string, extension: 'svg' | 'png'): string {
  const name = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  // Not in the middle of a character that takes two code units; file systems take 255 bytes.
  const short = [...name].slice(0, 60).join('').replace(/-+$/, '')
  return `${short || 'qr-code'}.${extension}`
}
