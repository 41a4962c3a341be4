/** How far goals have come. Counts, shares and dates come as they are to stand there, but for those that decide a plural. */
import { formatExact } from '#src/lib/numbers.ts'

export const title = 'Scan-Ziel'

/** The dates of a goal, and the name of their zone. */
export const datesInZone = (dates: string, zone: string) => `${dates}, Zeitzone ${zone}`
/** Behind these in a report: up to when it is counted. */
export const atEnd = (date: string) => `Stand am Ende des ${date}`
export const at = (when: string) => `Stand vom ${when}`
/** `isPart`: days are not known yet, so there may be more. */
export const scansOf = ({
  scans,
  goal,
  share,
  isPart,
}: {
  scans: string
  goal: string
  share: string
  isPart: boolean
}) => `${isPart ? 'Mindestens ' : ''}${scans} von ${goal} Scans · ${share}`
export const timePassed = (share: string) => `${share} der Zeit sind um`

/** What is to be expected. `days`: of how many the pace is; four weeks, or fewer. */
interface Expected {
  pace: number
  expected: string
  by: string
}
const atPace = ({ pace, expected, by }: Expected) =>
  `Im Tempo der letzten ${pace === 28 ? 'vier Wochen' : `${pace} Tage`} bis ${by} etwa ${expected}`
export const short = (expected: Expected, count: string) => `${atPace(expected)}: ${count} zu wenig.`
export const more = (expected: Expected, count: string) => `${atPace(expected)}: ${count} mehr als das Ziel.`
export const asMany = (expected: Expected) => `${atPace(expected)}: so viele wie das Ziel.`
/** Of one that is reached already. */
export const goesOn = (expected: Expected) => `${atPace(expected)}.`
export const tooEarly = 'Noch zu früh für ein Tempo: Dafür braucht es eine Woche mit Scans.'
export const daysNotKnown = (days: number) =>
  days === 1
    ? '1 Tag ist noch nicht bekannt. Was zu erwarten ist, steht hier, sobald er es ist.'
    : `${formatExact(days)} Tage sind noch nicht bekannt. Was zu erwarten ist, steht hier, sobald sie es sind.`

export const begins = (date: string) => `Beginnt am ${date}.`
export const reachedOn = (date: string) => `Erreicht am ${date}.`
export const reached = 'Erreicht.'
export const over = ({ scans, goal, count }: { scans: string; goal: string; count: string }) =>
  `Vorbei: ${scans} von ${goal}, es fehlten ${count}.`
export const gone = 'Wofür es gesetzt wurde, ist nicht mehr bekannt.'

/** In the chart and its table. */
export const lines = { scans: 'Scans', expected: 'Erwartet', goal: 'Ziel' }
/** Headings of what is taken away. */
export const headings = {
  date: 'Tag',
  scans: 'Scans',
  addedUp: 'Scans, aufsummiert',
  expected: 'Erwartet, aufsummiert',
  goal: 'Ziel',
}
