export const ranked = {
  qrs: { heading: 'QR-Code', noun: 'Codes', seeAll: 'Alle QR-Codes' },
  campaigns: { heading: 'Kampagne', noun: 'Kampagnen', seeAll: 'Alle Kampagnen' },
}
/** The way to all clients with scans in the period. */
export const clientsByScans = 'Kunden nach Scans'
export const id = 'ID'
export const scans = 'Scans'
/** Heading of counts that know no period. */
export const allTime = 'Gesamt'
/** When, within a sentence. */
export const ofAllTime = 'im gesamten Zeitraum'

const ofSubject = { qr: 'eines QR-Codes', campaign: 'einer Kampagne', client: 'eines Kunden' }

/** By what is ranked, and of what. */
export const notListed = {
  qrs: (subject: 'qr' | 'campaign' | 'client') => `Diese Quelle nennt die Codes ${ofSubject[subject]} nicht.`,
  campaigns: (subject: 'qr' | 'campaign' | 'client') => `Diese Quelle nennt die Kampagnen ${ofSubject[subject]} nicht.`,
}

/** Where only some dates are shown. */
export const onlyOfAllTime = {
  qrs: 'Diese Quelle ordnet Codes nur nach ihren Scans seit Beginn, nicht nach denen des hier gezeigten Zeitraums.',
  campaigns:
    'Diese Quelle ordnet Kampagnen nur nach ihren Scans seit Beginn, nicht nach denen des hier gezeigten Zeitraums.',
}

const codes = (text: string, count: number) => `${text} ${count === 1 ? 'Code' : 'Codes'}`
const campaigns = (text: string, count: number) => `${text} ${count === 1 ? 'Kampagne' : 'Kampagnen'}`

/** How many are in sight and how many there are, formatted, and the latter as a number. */
type Note = (inSight: string, all: string, count: number) => string

export const withScans: Readonly<Record<'qrs' | 'campaigns', Note>> = {
  qrs: (inSight, all, count) => `${inSight} von ${codes(all, count)} mit Scans`,
  campaigns: (inSight, all, count) => `${inSight} von ${campaigns(all, count)} mit Scans`,
}
export const allTimeOf: Readonly<Record<'qrs' | 'campaigns', Note>> = {
  qrs: (inSight, all, count) => `Gesamter Zeitraum, ${inSight} von ${codes(all, count)}`,
  campaigns: (inSight, all, count) => `Gesamter Zeitraum, ${inSight} von ${campaigns(all, count)}`,
}

/** The way to all of them, formatted and as a number; `span`: „im Mai 2026“. */
export const allWithScans = {
  qrs: (all: string, count: number, span: string) =>
    `${count === 1 ? '' : 'Alle '}${codes(all, count)} mit Scans ${span}`,
  campaigns: (all: string, count: number, span: string) =>
    `${count === 1 ? '' : 'Alle '}${campaigns(all, count)} mit Scans ${span}`,
}

/** In the place of a campaign: of codes that belong to none, and to those that whoever looks is not told of. */
export const noCampaign = 'Keine Kampagne'
export const otherCampaigns = 'Hier nicht gezeigte Kampagnen'
