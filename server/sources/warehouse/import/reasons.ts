/** Reasons to skip a record over its time, as people read them, and what helps. */
import { FIRST_YEAR, LAST_YEAR } from '#contract/period.ts'

export const NO_SCAN_TIME = 'scanned_at is not a time'
export const OUTSIDE = `scanned_at lies outside ${FIRST_YEAR} to ${LAST_YEAR}`
export const UNORDERED = 'scanned_at may begin with the day or with the month'

/** Those whose text is shown. */
export const TIME_REASONS = [NO_SCAN_TIME, OUTSIDE, UNORDERED]

/** Letters that are enough of a text to know it by. */
export const LONGEST_CULPRIT = 60

/** A text of a log in quotes, for a terminal. */
export function shown(text: string): string {
  return `"${text.replaceAll(/\p{Cc}/gu, ' ')}${text.length < LONGEST_CULPRIT ? '' : '…'}"`
}

const HINTS: Readonly<Record<string, string>> = {
  [NO_SCAN_TIME]: 'times look like 2026-03-16T14:05:00+01:00',
  [UNORDERED]: 'say which by --dates dmy or --dates mdy',
}

/** The reason with one text that it was found in, and what would help. */
export function describeReason(reason: string, culprit: string | undefined): string {
  const example = culprit === undefined ? '' : `, such as ${shown(culprit)}`
  const hint = HINTS[reason]
  return `${reason}${example}${hint === undefined ? '' : `; ${hint}`}`
}
