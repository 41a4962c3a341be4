interface Scanned {
  readonly id: string
  readonly scans: number
}

/** Order of lists of codes and campaigns by the source; ties by id. */
export function mostScannedFirst(a: Scanned, b: Scanned): number {
  return b.scans - a.scans || (a.id < b.id ? -1 : 1)
}
