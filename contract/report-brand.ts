/** How a report looks like its client's: the name shown, a colour, a logo. Both programs judge them by the same rules. */
export const LONGEST_NAME = 120
export const MOST_LOGO_BYTES = 100_000
export const MOST_LOGO_PIXELS = 4000

/** A colour that carries lines, bars and large letters on white paper needs so much (WCAG 1.4.11). */
export const LEAST_CONTRAST = 3

export interface ReportBrand {
  /** As the client is called in the report; empty for the name that the source has. */
  readonly name: string
  /** `#rrggbb`; null for Scanboard's own. */
  readonly colour: string | null
  /** PNG or JPEG, in base64; null for none. */
  readonly logo: string | null
}

export const NO_BRAND: ReportBrand = { name: '', colour: null, logo: null }

/** Contrast of a colour `#rrggbb` with white, from 1 to 21, as WCAG 2 computes it. */
export function contrastOnWhite(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red! + 0.7152 * green! + 0.0722 * blue! + 0.05)
}

/** What kind of picture it is by its bytes; undefined for what is none that may be shown. */
export function logoType(base64: string): 'image/png' | 'image/jpeg' | undefined {
  const bytes = decoded(base64)
  if (bytes === undefined || bytes.length > MOST_LOGO_BYTES) return undefined
  if (isPng(bytes)) return 'image/png'
  return isJpeg(bytes) ? 'image/jpeg' : undefined
}

function decoded(base64: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64) || base64.length % 4 !== 0) return undefined
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const IEND = [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]

function isPng(bytes: Uint8Array): boolean {
  if (!hasAt(bytes, 0, PNG) || !hasAt(bytes, bytes.length - IEND.length, IEND)) return false
  const header = new DataView(bytes.buffer)
  return bytes.length > 24 && isSize(header.getUint32(16)) && isSize(header.getUint32(20))
}

/** From marker to marker until one that tells the size. */
function isJpeg(bytes: Uint8Array): boolean {
  if (!hasAt(bytes, 0, [0xff, 0xd8, 0xff]) || !hasAt(bytes, bytes.length - 2, [0xff, 0xd9])) return false
  const view = new DataView(bytes.buffer)
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1]!
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return isSize(view.getUint16(at + 5)) && isSize(view.getUint16(at + 7))
    at += 2 + view.getUint16(at + 2)
  }
  return false
}

function hasAt(bytes: Uint8Array, start: number, wanted: readonly number[]): boolean {
  return start >= 0 && wanted.every((byte, i) => bytes[start + i] === byte)
}

function isSize(pixels: number): boolean {
  return pixels >= 1 && pixels <= MOST_LOGO_PIXELS
}
