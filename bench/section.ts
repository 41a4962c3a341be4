import type { Aim } from './aims.ts'

/** How much a generated warehouse holds. */
export interface Size {
  readonly scans: number
  readonly qrs: number
}

export interface SectionResult {
  /** For people. */
  readonly text: string
  /** For programs: whatever the section measured, as JSON. */
  readonly figures: unknown
  readonly aims: readonly Aim[]
}
