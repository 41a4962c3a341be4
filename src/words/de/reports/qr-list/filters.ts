import { formatExact } from '#src/lib/numbers.ts'

const scans = (count: number) => `${formatExact(count)} ${count === 1 ? 'Scan' : 'Scans'}`
const sinceDays = (days: number) => `seit ${formatExact(days)} ${days === 1 ? 'Tag' : 'Tagen'}`

/** Of the bar, and what stands on the buttons of filters that are not set. */
export const filters = 'Filter'
export const clear = 'Alle entfernen'
export const names = {
  campaign: 'Kampagne',
  client: 'Kunde',
  tag: 'Schlagwort',
  created: 'Erstellt',
  scans: 'Scans',
  silent: 'Verstummt',
}

/** What stands on those that are set; days are formatted. */
export const ofOwner = {
  campaign: (name: string) => `Kampagne: ${name}`,
  client: (name: string) => `Kunde: ${name}`,
  tag: (name: string) => `Schlagwort: ${name}`,
}
export const noOwner = { campaign: 'Ohne Kampagne', client: 'Ohne Kunde', tag: 'Ohne Schlagwort' }
/** Of the tag that is set: leads to the overview of its codes. */
export const itsScans = 'Scans zeigen'
export const createdBetween = (first: string, last: string) => `Erstellt ${first} bis ${last}`
export const createdSince = (first: string) => `Erstellt ab ${first}`
export const createdUpTo = (last: string) => `Erstellt bis ${last}`
export const neverScanned = 'Nie gescannt'
export const scansBetween = (least: number, most: number) => `${formatExact(least)} bis ${scans(most)}`
export const scansAtLeast = (least: number) => `Mindestens ${scans(least)}`
export const scansAtMost = (most: number) => `Höchstens ${scans(most)}`
export const silentFor = (days: number) => `Verstummt ${sinceDays(days)}`

/** Of the forms. */
export const findOwner = { campaign: 'Kampagne finden', client: 'Kunde finden', tag: 'Schlagwort finden' }
export const noSuchOwner = {
  campaign: 'Keine Kampagne dieses Namens hat Codes.',
  client: 'Kein Kunde dieses Namens hat Codes.',
  tag: 'Kein Schlagwort dieses Namens.',
}
export const firstDay = 'Erster Tag'
export const lastDay = 'Letzter Tag'
export const daysReversed = 'Der letzte Tag liegt vor dem ersten.'
export const atLeast = 'Mindestens'
export const atMost = 'Höchstens'
export const countsReversed = 'Die Obergrenze liegt unter der Untergrenze.'
export const daysSilent = 'Tage ohne Scan'
/** `observedDays`: for how long codes have been observed, where that is not for ever. */
export const silentNote = (observedDays: number | undefined) =>
  observedDays === undefined
    ? 'Codes, die schon gescannt wurden, aber seit so vielen Tagen nicht mehr.'
    : `Codes, die schon gescannt wurden, aber seit so vielen Tagen nicht mehr. Beobachtet werden sie ${sinceDays(observedDays)}.`
export const apply = 'Anwenden'
