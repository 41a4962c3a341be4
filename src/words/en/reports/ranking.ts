export const ranked = {
  qrs: { heading: 'QR code', noun: 'codes', seeAll: 'All QR codes' },
  campaigns: { heading: 'Campaign', noun: 'campaigns', seeAll: 'All campaigns' },
}
/** The way to all clients with scans in the period. */
export const clientsByScans = 'Clients by scans'
export const id = 'Id'
export const scans = 'Scans'
/** Heading of counts that know no period. */
export const allTime = 'All time'
/** When, within a sentence. */
export const ofAllTime = 'of all time'

/** By what is ranked, and of what. */
export const notListed = {
  qrs: (subject: 'qr' | 'campaign' | 'client') => `This source does not list the codes of a ${subject}.`,
  campaigns: (subject: 'qr' | 'campaign' | 'client') => `This source does not list the campaigns of a ${subject}.`,
}

/** Where only some dates are shown. */
export const onlyOfAllTime = {
  qrs: 'This source ranks codes by their scans of all time only, not by those of the dates shown here.',
  campaigns: 'This source ranks campaigns by their scans of all time only, not by those of the dates shown here.',
}

const codes = (text: string, count: number) => `${text} ${count === 1 ? 'code' : 'codes'}`
const campaigns = (text: string, count: number) => `${text} ${count === 1 ? 'campaign' : 'campaigns'}`

/** How many are in sight and how many there are, formatted, and the latter as a number. */
type Note = (inSight: string, all: string, count: number) => string

export const withScans: Readonly<Record<'qrs' | 'campaigns', Note>> = {
  qrs: (inSight, all, count) => `${inSight} of ${codes(all, count)} with scans`,
  campaigns: (inSight, all, count) => `${inSight} of ${campaigns(all, count)} with scans`,
}
export const allTimeOf: Readonly<Record<'qrs' | 'campaigns', Note>> = {
  qrs: (inSight, all, count) => `All time, ${inSight} of ${codes(all, count)}`,
  campaigns: (inSight, all, count) => `All time, ${inSight} of ${campaigns(all, count)}`,
}

/** The way to all of them, formatted and as a number; `span`: "in May 2026". */
export const allWithScans = {
  qrs: (all: string, count: number, span: string) =>
    `${count === 1 ? '' : 'All '}${codes(all, count)} with scans ${span}`,
  campaigns: (all: string, count: number, span: string) =>
    `${count === 1 ? '' : 'All '}${campaigns(all, count)} with scans ${span}`,
}

/** In the place of a campaign: of codes that belong to none, and to those that whoever looks is not told of. */
export const noCampaign = 'No campaign'
export const otherCampaigns = 'Campaigns not shown here'
