export const title = 'New embed'
export const about =
  'What it shows, and which sites may show it. Both can be seen and tried before anybody else sees it.'
export const name = 'Name in the list of embeds'
export const shows = 'Shows'
export const kinds = {
  organisation: 'The organisation: everything',
  client: 'One client',
  campaign: 'One campaign',
  qr: 'One QR code',
  token: 'Whatever each token says',
}
export const tokenMeans =
  'Your server decides for each visitor: one embed for a portal in which each client sees its own figures.'
export const find = { client: 'Find a client', campaign: 'Find a campaign', qr: 'Find a QR code' }
export const nothingFound = 'Nothing has this name.'
export const change = 'Choose another'
/** Before why. */
export const listMissing = 'The list could not be loaded.'

export const hosts = 'Sites that may show it'
export const faults = {
  name: 'Give the embed a name.',
  show: 'Choose what it shows.',
}
export const make = 'Make the embed'
export const cancel = 'Cancel'

export const madeTitle = 'The embed is made'
export const secret = 'Secret'
/** What is copied, after "Copy". */
export const copied = 'secret'
export const onlyNow =
  'Your server signs tokens with it, so it belongs where its other secrets are, never in a page. Copy it now: nobody is shown it again, but you can have a new one at any time.'
export const toBuilder = 'Build it'
export const done = 'Done'
