import shapes from './shapes.json'

/** What `scripts/world-map.ts` has drawn, by ISO 3166-1 alpha-2 code, in units of a drawing of this size. */
export const SIZE = { width: shapes.width, height: shapes.height }
export const SHAPES: Readonly<Record<string, string>> = shapes.shapes
/** Where countries lie that are too small to be seen by their shape. */
export const DOTS: Readonly<Record<string, readonly number[]>> = shapes.dots
/** The box of the largest piece of each shape: left, top, width, height. */
export const HOMES: Readonly<Record<string, readonly number[]>> = shapes.homes

export function isOnMap(code: string): boolean {
  return code in SHAPES || code in DOTS
}
