import type { BucketName } from '#contract/period.ts'
import { formatExact } from '#src/lib/numbers.ts'

const counted = (scans: number) => `${formatExact(scans)} ${scans === 1 ? 'Scan' : 'Scans'}`

type Span = 'day' | 'week' | 'month'
const alone = { day: 'nur dieser Tag', week: 'nur diese Woche', month: 'nur dieser Monat' }
/** Where a bucket leads, or the hour of a day. */
export const wayIn = {
  click: (span: Span) => `Klick oder Enter: ${alone[span]}`,
  tap: (span: Span) => `Noch einmal tippen: ${alone[span]}`,
}
export const enterLeads = (span: Span) =>
  `Enter zeigt ${{ day: 'den Tag', week: 'die Woche', month: 'den Monat' }[span]} allein.`

export const scans = 'Scans'
export const soFar = 'bisher'
export const toCome = 'steht noch aus'
export const notKnown = 'nicht bekannt'
export const scansSoFar = (scans: string) => `${scans} bisher`

const per = { hour: 'Stunde', day: 'Tag', week: 'Woche', month: 'Monat' }
export const cursor = (bucket: BucketName) => `Scans pro ${per[bucket]}, einzeln`

/** After a few that are told in full. */
export const moreNotes = (count: number) => `und ${count} weitere`

/** `told` as a list: "Plakate hängen; Flyer verteilt". */
export const noted = (count: number, told: string) => `${count === 1 ? 'Notiz' : `${count} Notizen`}: ${told}`

const unknown = {
  hour: ['Stunde', 'Stunden'],
  day: ['Tag', 'Tage'],
  week: ['Woche', 'Wochen'],
  month: ['Monat', 'Monate'],
} as const

/** The chart as sentences, one after another. */
export const summary = {
  total: (series: string, scans: number, isUnfinished: boolean) =>
    `${series}: ${isUnfinished ? 'bisher ' : ''}${counted(scans)}.`,
  gaps: (count: number, bucket: BucketName) =>
    `Nicht bekannt und nicht mitgezählt: ${formatExact(count)} ${unknown[bucket][count === 1 ? 0 : 1]}.`,
  highest: (name: string, scans: string) => `Höchster Wert: ${name} mit ${scans}.`,
  notes: (count: number) => `Mit ${formatExact(count)} ${count === 1 ? 'Notiz' : 'Notizen'}.`,
}

/** Names of the first and the last bucket. */
export const fromTo = (first: string, last: string) => `${first} bis ${last}`
export const chosen = (names: string, scans: number, hasGaps: boolean) =>
  `${names}: ${counted(scans)}${hasGaps ? ', soweit bekannt' : ''}`

export const showTable = 'Als Tabelle'
export const tableName = 'Verlauf als Tabelle'
export const buckets = per
export const comparedWith = 'Verglichen mit'
export const difference = 'Veränderung'
export const notes = 'Notizen'

/** Headings of what is taken away. */
export const taken = {
  scans: 'Scans',
  scansBefore: 'Scans im Vergleich',
  scansAddedUp: 'Scans, aufsummiert',
  scansBeforeAddedUp: 'Scans im Vergleich, aufsummiert',
  state: 'Status',
}
export const states = { whole: 'vollständig', unfinished: 'bisher', toCome: 'steht noch aus' }
