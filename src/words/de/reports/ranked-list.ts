/** Within sentences and for screen readers; as a heading. */
export const of = {
  qrs: { many: 'QR-Codes', one: 'QR-Code', oneWithin: 'QR-Code', search: 'Titel oder ID suchen' },
  campaigns: { many: 'Kampagnen', one: 'Kampagne', oneWithin: 'Kampagne', search: 'Name oder ID suchen' },
  clients: { many: 'Kunden', one: 'Kunde', oneWithin: 'Kunde', search: 'Name oder ID suchen' },
}
export const headings = {
  rank: 'Rang',
  id: 'ID',
  scans: 'Scans',
  share: 'Anteil',
  before: 'Davor',
  change: 'Veränderung',
  /** Of averages, where there are not as many days on either side. */
  changeADay: 'Veränderung pro Tag',
}
/** Where the mouse rests on a change; formatted. */
export const beforeCount = (scans: string) => `Davor ${scans}`
/** After a change on a phone, where no other column says it; formatted. */
export const than = (scans: string) => `gegenüber ${scans}`
/** In the place of a name, of scans of codes that belong to none. */
export const noOwner = { campaigns: 'Keine Kampagne', clients: 'Kein Kunde' }

/** How many, formatted and as a number; `span`: „im Mai 2026“. */
export const withScans = {
  qrs: (text: string, count: number, span: string, isUnfinished: boolean) =>
    `${text} QR-${count === 1 ? 'Code' : 'Codes'} mit Scans ${span}${isUnfinished ? ' bisher' : ''}.`,
  campaigns: (text: string, count: number, span: string, isUnfinished: boolean) =>
    `${text} ${count === 1 ? 'Kampagne' : 'Kampagnen'} mit Scans ${span}${isUnfinished ? ' bisher' : ''}.`,
  clients: (text: string, count: number, span: string, isUnfinished: boolean) =>
    `${text} ${count === 1 ? 'Kunde' : 'Kunden'} mit Scans ${span}${isUnfinished ? ' bisher' : ''}.`,
}
/** `window`: "1.–15. Apr. 2026, bis 14:30". */
export const comparedWith = (window: string) => `Verglichen mit ${window}.`
/** How many others had scans only then, formatted. */
export const goneSince = (window: string, gone: string) =>
  `Verglichen mit ${window}. Nur dort hatten ${gone} weitere Scans.`
/** How many scans, formatted and as a number, and which share of all. */
export const withoutOwner = {
  campaigns: (text: string, count: number, share: string) =>
    count === 1
      ? `${text} Scan (${share}) gehört zu keiner Kampagne.`
      : `${text} Scans (${share}) gehören zu keiner Kampagne.`,
  clients: (text: string, count: number, share: string) =>
    count === 1
      ? `${text} Scan (${share}) gehört zu keinem Kunden.`
      : `${text} Scans (${share}) gehören zu keinem Kunden.`,
}

export const empty = {
  all: (span: string) => `Keine Scans ${span}`,
  /** Of codes that belong to none there are. */
  campaigns: (span: string) => `Keine Scans von Kampagnen ${span}`,
  clients: (span: string) => `Keine Scans von Kunden ${span}`,
}
export const notKnown = (span: string) => `Scans nicht bekannt ${span}`
export const emptyNext = 'Wählen Sie einen anderen Zeitraum oder weniger Filter.'

export const notRanked = {
  qrs: 'Diese Quelle ordnet QR-Codes nur nach ihren Scans im gesamten Zeitraum.',
  campaigns: 'Diese Quelle ordnet Kampagnen nur nach ihren Scans im gesamten Zeitraum.',
  clients: 'Diese Quelle ordnet Kunden nicht nach ihren Scans.',
}
export const seeAll = { qrs: 'Alle QR-Codes', campaigns: 'Alle Kampagnen', clients: 'Alle Kunden' }
