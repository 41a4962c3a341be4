import type { Subject } from '#contract/history.ts'
import type { ScanFilter } from '#contract/scan-filter.ts'
import type { Compared } from '#src/url-state/compare.ts'

/** How the figures of what is compared are asked for: those of a tag are all scans of its codes. */
export function askedOf(compared: Compared): { readonly of: Subject; readonly only: ScanFilter } {
  if (compared.kind === 'tag') return { of: { kind: 'organisation' }, only: { tag: compared.id } }
  return { of: compared, only: {} }
}
