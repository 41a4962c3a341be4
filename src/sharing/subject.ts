import type { LinkDates, Link } from '#contract/links.ts'
import { formatDates } from '#src/lib/dates.ts'
import { formatZone } from '#src/lib/zones.ts'
import { paths } from '#src/url-state/paths.ts'
import * as words from '#words/sharing/link.ts'

/** The organisation, a client, campaign, code or version of a report, and what it is called. */
export type Subject = Link['subject']

/** The page that a link shows to its guests, as those see it who may share. */
export function pathOfSubject(subject: Subject): string {
  if (subject.kind === 'report') return `${paths.report(subject.id)}?version=${subject.version}`
  return subject.kind === 'organisation' ? paths.overview() : paths[subject.kind](subject.id)
}

/** `1–31 May 2026, Berlin time` */
export function datesInWords({ from, to, zone }: LinkDates): string {
  return words.datesInZone(formatDates(from, to), formatZone(zone))
}
