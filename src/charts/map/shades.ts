const FAINTEST = 24
/** Below the last, whose ink is solid: the lines on it have to be seen. */
const DARKEST = 68

/** From a faint shade of the first series to all of it. */
export function shadeOf(place: number, of: number): string {
  const strength = place === of - 1 ? 100 : Math.round(FAINTEST + ((DARKEST - FAINTEST) * place) / Math.max(1, of - 2))
  return `color-mix(in oklab, var(--series-1) ${strength}%, var(--surface))`
}
