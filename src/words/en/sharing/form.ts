/** The name of a client, campaign, code or report. */
export const title = (name: string) => `Share ${name}`
export const titleOfAll = 'Share everything'
/** Before all else, of a link that shows the overview. */
export const showsEverything =
  'Whoever has this link sees everything: all clients, campaigns and QR codes, with their names and figures.'
export const ofOneClient = 'To show a client its own and nothing else, choose “Share” on that client’s page.'
export const madeTitle = 'The link is made'

export const name = 'Name in the list of links'
export const dates = 'Dates that it shows'
export const free = 'All, the guest chooses the period'
export const limited = 'Only these'
/** Beside the above: the name of the zone that the dates are of. */
export const inZone = (zone: string) => `${zone} time`
export const ends = { from: 'From', to: 'To' }
export const expiry = 'Works'
export const expiries = {
  never: 'until it is revoked',
  '7': 'for 7 days',
  '30': 'for 30 days',
  '90': 'for 90 days',
  date: 'until a date',
}
export const lastDay = 'Last day'
export const password = 'Password'
export const noPassword = 'None: the address alone opens it'

export const faults = {
  name: 'Give the link a name.',
  dates: 'Choose the first and the last date, in this order.',
  expiry: 'Choose a last day that is not over.',
  password: 'A password needs at least 8 characters.',
}
export const all = 'All shared links'
export const embed = 'Embed in another site'
export const hosts = 'Sites that may show it in a frame'
/** Before the next: what a link alone cannot do. */
export const buildMeans = 'For a single panel, colours of your own, or only those whom your server lets in:'
export const build = 'Build an embed'
export const make = 'Make the link'
