export const overview = 'Übersicht'
export const lists = {
  qrs: { subject: 'QR-Codes', span: 'Gesamter Zeitraum' },
  campaigns: { subject: 'Kampagnen', span: 'Gesamter Zeitraum' },
  clients: { subject: 'Kunden', span: 'Jetzt' },
}

export const botsCounted = 'Bots mitgezählt'

/** `window`: "1.–31. Mai 2026". */
export const span = (window: string, isUnfinished: boolean) => (isUnfinished ? `${window} bisher` : window)

/** A span as above, the city of a zone, and what alone is counted, by name. */
export const spanCounted = (span: string, zone: string, hasBots: boolean, only: readonly string[]) =>
  [
    span,
    `Zeitzone ${zone}`,
    ...(hasBots ? [botsCounted] : []),
    ...(only.length > 0 ? [`nur ${only.join(', ')}`] : []),
  ].join(', ')

export const source = (source: string | undefined, taken: string) =>
  source === undefined ? `Stand: ${taken}` : `${source}, Stand: ${taken}`

/** Over a picture, and in a line of text. */
export const partOf = (title: string, subject: string) => `${title}: ${subject}`
export const inALine = (title: string, subject: string, span: string, source: string) =>
  `${subject === title ? title : `${subject}: ${title}`}. ${span}. ${source}.`
