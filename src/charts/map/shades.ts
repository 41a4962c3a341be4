const FAINTEST = 28

/** From a faint shade of the first series to all of it. */
export function shadeOf(place: number, of: number): string {
  const strength = of === 1 ? 70 : Math.round(FAINTEST + ((100 - FAINTEST) * place) / (of - 1))
  return `color-mix(in oklab, var(--series-1) ${strength}%, var(--surface))`
}
