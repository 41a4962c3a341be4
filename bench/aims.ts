/** What the figures are held against. A bench says whether an aim is met; it never fails because one is not. */
export interface Aim {
  readonly what: string
  /** In the unit of the aim. */
  readonly figure: number
  readonly aim: string
  readonly met: boolean
}

export function atMost(what: string, figure: number, limit: number, unit: string): Aim {
  return { what, figure, aim: `at most ${limit}${unit}`, met: figure <= limit }
}

export function atLeast(what: string, figure: number, limit: number, unit: string): Aim {
  return { what, figure, aim: `at least ${limit}${unit}`, met: figure >= limit }
}

/** The aims of a section, those that were missed by name. */
export function describeAims(aims: readonly Aim[]): string {
  const missed = aims.filter((aim) => !aim.met)
  const line = `Aims: ${aims.length - missed.length} of ${aims.length} met.`
  return [line, ...missed.map(({ what, figure, aim }) => `  ✗ ${what}: ${figure.toFixed(2)}, aim ${aim}`)].join('\n')
}
