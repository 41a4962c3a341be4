import type { PlainColour } from './colours.ts'

export const SVG = 'http://www.w3.org/2000/svg'

/** What is known while a part of a page is lifted. */
export interface Lifting {
  /** Upper left corner of the picture in the window. */
  readonly origin: { readonly x: number; readonly y: number }
  readonly colour: (colour: string) => PlainColour
}

/** Fonts that are there on every system; the first that is known is taken. */
export const FONTS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif'

/** An element with its attributes; what is undefined is left out, and places are rounded to what can be seen. */
export function svgElement<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number | undefined>>,
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(key, typeof value === 'number' ? rounded(value) : value)
  }
  return element
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100)
}
