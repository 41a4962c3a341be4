/** Within sentences and for screen readers; as a heading. */
export const of = {
  qrs: { many: 'QR codes', one: 'QR code', oneWithin: 'QR code', search: 'Search title or id' },
  campaigns: { many: 'campaigns', one: 'Campaign', oneWithin: 'campaign', search: 'Search name or id' },
  clients: { many: 'clients', one: 'Client', oneWithin: 'client', search: 'Search name or id' },
}
export const headings = {
  rank: 'Rank',
  id: 'Id',
  scans: 'Scans',
  share: 'Share',
  before: 'Before',
  change: 'Change',
  /** Of averages, where there are not as many days on either side. */
  changeADay: 'Change a day',
}
/** Where the mouse rests on a change; formatted. */
export const beforeCount = (scans: string) => `${scans} before`
/** After a change on a phone, where no other column says it; formatted. */
export const than = (scans: string) => `against ${scans}`
/** In the place of a name, of scans of codes that belong to none. */
export const noOwner = { campaigns: 'No campaign', clients: 'No client' }

/** How many, formatted and as a number; `span`: "in May 2026". */
export const withScans = {
  qrs: (text: string, count: number, span: string, isUnfinished: boolean) =>
    `${text} QR ${count === 1 ? 'code' : 'codes'} with scans ${span}${isUnfinished ? ' so far' : ''}.`,
  campaigns: (text: string, count: number, span: string, isUnfinished: boolean) =>
    `${text} ${count === 1 ? 'campaign' : 'campaigns'} with scans ${span}${isUnfinished ? ' so far' : ''}.`,
  clients: (text: string, count: number, span: string, isUnfinished: boolean) =>
    `${text} ${count === 1 ? 'client' : 'clients'} with scans ${span}${isUnfinished ? ' so far' : ''}.`,
}
/** `window`: "1–15 Apr 2026, up to 14:30". */
export const comparedWith = (window: string) => `Compared with ${window}.`
/** How many others had scans only then, formatted. */
export const goneSince = (window: string, gone: string) => `Compared with ${window}. ${gone} more had scans only then.`
/** How many scans, formatted and as a number, and which share of all. */
export const withoutOwner = {
  campaigns: (text: string, count: number, share: string) =>
    count === 1 ? `${text} scan (${share}) belongs to no campaign.` : `${text} scans (${share}) belong to no campaign.`,
  clients: (text: string, count: number, share: string) =>
    count === 1 ? `${text} scan (${share}) belongs to no client.` : `${text} scans (${share}) belong to no client.`,
}

export const empty = {
  all: (span: string) => `No scans ${span}`,
  /** Of codes that belong to none there are. */
  campaigns: (span: string) => `No scans of campaigns ${span}`,
  clients: (span: string) => `No scans of clients ${span}`,
}
export const notKnown = (span: string) => `Scans not known ${span}`
export const emptyNext = 'Choose another period, or fewer filters.'

export const notRanked = {
  qrs: 'This source ranks QR codes by their scans of all time only.',
  campaigns: 'This source ranks campaigns by their scans of all time only.',
  clients: 'This source does not rank clients by their scans.',
}
export const seeAll = { qrs: 'All QR codes', campaigns: 'All campaigns', clients: 'All clients' }
