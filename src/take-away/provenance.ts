import type { FileSubject } from '#contract/file-name.ts'
import type { CalendarDate } from '#contract/period.ts'
import type { Instant, Zone } from '#contract/zone.ts'
import { formatInstant } from '#src/lib/instants.ts'
import { formatZone } from '#src/lib/zones.ts'
import * as words from '#words/take-away/provenance.ts'

/** What figures are of, from where and of when: it goes with them wherever they are taken. */
export interface Provenance {
  /** "Overview", "Spring menu" */
  readonly subject: string
  /** The same in the name of a file: `['overview']`, `['campaign', 'Spring menu']`. */
  readonly fileParts: readonly string[]
  /** "1–31 May 2026 so far", "All time" */
  readonly span: string
  readonly first: CalendarDate
  /** Undefined for what has no span. */
  readonly last: CalendarDate | undefined
  readonly zone: Zone
  /** Whether scans by bots are counted in. */
  readonly bots: boolean
  /** What alone is counted: `['Germany', 'Mobile']`; left out where all is. */
  readonly only?: readonly string[]
  /** "Your scans"; undefined where the server has not said it. */
  readonly source: string | undefined
  readonly asOf: Instant
}

export const BOTS = words.botsCounted

/** `1–31 May 2026 so far, London time`, and where not just every scan by people is counted, which are. */
export function spanInWords({ span, zone, bots, only = [] }: Provenance): string {
  return words.spanCounted(span, formatZone(zone), bots, only)
}

/** `Demo data, as of 15 May 2026, 14:40` */
export function sourceInWords({ source, asOf, zone }: Provenance): string {
  return words.source(source, formatInstant(asOf, zone))
}

/** Everything in a line: `Overview: Scans by country. 1–31 May 2026, London time. Demo data, as of 2 Jun 2026, 09:00.` */
export function provenanceInWords(title: string, provenance: Provenance): string {
  return words.inALine(title, provenance.subject, spanInWords(provenance), sourceInWords(provenance))
}

/** For the name of a file of a part of the page: `overview-countries_…`, `overview-devices-only-germany_…`. */
export function fileSubject({ fileParts, first, last, only = [] }: Provenance, parts: readonly string[]): FileSubject {
  return { parts: [...fileParts, ...parts, ...(only.length > 0 ? ['only', ...only] : [])], first, last }
}
