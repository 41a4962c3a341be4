/** Pixels of a rem: the size of type that the reader has chosen. */
export function rootFontSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
}
