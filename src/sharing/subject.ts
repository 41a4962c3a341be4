import type { LinkDates, Link } from '#contract/links.ts'
import { formatDates } from '#src/lib/dates.ts'
import { formatZone } from '#src/lib/zones.ts'
import * as words from '#words/sharing/link.ts'

/** A client, campaign or code, and what it is called. */
export type Subject = Link['subject']

/** `1–31 May 2026, Berlin time` */
export function datesInWords({ from, to, zone }: LinkDates): string {
  return words.datesInZone(formatDates(from, to), formatZone(zone))
}
