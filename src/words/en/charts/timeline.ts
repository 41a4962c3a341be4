import type { BucketName } from '#contract/period.ts'
import { formatExact } from '#src/lib/numbers.ts'

export const scans = 'Scans'
export const soFar = 'so far'
export const toCome = 'still to come'
export const notKnown = 'not known'
export const scansSoFar = (scans: string) => `${scans} so far`

export const cursor = (bucket: BucketName) => `Scans by ${bucket}, one by one`

type Span = 'day' | 'week' | 'month'
/** Where a bucket leads, or the hour of a day. */
export const wayIn = {
  click: (span: Span) => `Click or Enter: this ${span} alone`,
  tap: (span: Span) => `Tap again: this ${span} alone`,
}
export const enterLeads = (span: Span) => `Enter shows the ${span} alone.`

/** After a few that are told in full. */
export const moreNotes = (count: number) => `and ${count} more`

/** `told` as a list: "Posters up; Flyers out". */
export const noted = (count: number, told: string) => `${count === 1 ? 'Note' : `${count} notes`}: ${told}`

/** The chart as sentences, one after another. */
export const summary = {
  total: (series: string, scans: number, isUnfinished: boolean) =>
    `${series}: ${formatExact(scans)} scans${isUnfinished ? ' so far' : ''}.`,
  gaps: (count: number, bucket: BucketName) =>
    `Without ${formatExact(count)} ${bucket}${count === 1 ? '' : 's'} not known.`,
  highest: (name: string, scans: string) => `Highest: ${name} with ${scans}.`,
  notes: (count: number) => `With ${formatExact(count)} ${count === 1 ? 'note' : 'notes'}.`,
}

/** Names of the first and the last bucket. */
export const fromTo = (first: string, last: string) => `${first} to ${last}`
export const chosen = (names: string, scans: number, hasGaps: boolean) =>
  `${names}: ${formatExact(scans)} scans${hasGaps ? ' known' : ''}`

export const showTable = 'Show as table'
export const tableName = 'Timeline as table'
export const buckets = { hour: 'Hour', day: 'Day', week: 'Week', month: 'Month' }
export const comparedWith = 'Compared with'
export const difference = 'Difference'
export const notes = 'Notes'

/** Headings of what is taken away. */
export const taken = {
  scans: 'Scans',
  scansBefore: 'Scans compared with',
  scansAddedUp: 'Scans, added up',
  scansBeforeAddedUp: 'Scans compared with, added up',
  state: 'State',
}
export const states = { whole: 'whole', unfinished: 'so far', toCome: 'still to come' }
