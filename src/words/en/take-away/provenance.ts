export const overview = 'Overview'
export const lists = {
  qrs: { subject: 'QR codes', span: 'All time' },
  campaigns: { subject: 'Campaigns', span: 'All time' },
  clients: { subject: 'Clients', span: 'Now' },
}

export const botsCounted = 'bots counted'

/** `window`: "1–31 May 2026". */
export const span = (window: string, isUnfinished: boolean) => (isUnfinished ? `${window} so far` : window)

/** A span as above, the city of a zone, and what alone is counted, by name. */
export const spanCounted = (span: string, zone: string, hasBots: boolean, only: readonly string[]) =>
  [
    span,
    `${zone} time`,
    ...(hasBots ? [botsCounted] : []),
    ...(only.length > 0 ? [`only ${only.join(', ')}`] : []),
  ].join(', ')

export const source = (source: string | undefined, taken: string) =>
  source === undefined ? `As of ${taken}` : `${source}, as of ${taken}`

/** Over a picture, and in a line of text. */
export const partOf = (title: string, subject: string) => `${title}: ${subject}`
export const inALine = (title: string, subject: string, span: string, source: string) =>
  `${subject === title ? title : `${subject}: ${title}`}. ${span}. ${source}.`
