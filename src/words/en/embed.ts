export const backTo = (name: string) => `Back to ${name}`

/** Why nothing is shown, or not any more. */
export const closed = {
  missing: 'These figures cannot be shown here',
  ended: 'The time to see these figures is over',
  refused: 'These figures cannot be shown any more',
}
export const loadAnew = 'Try again, or load the page anew. If that does not help, tell whoever runs this page.'
export const openInHost = 'Open the page that shows them, for it also says who you are.'
export const failed = 'The figures could not be opened'

/** What each panel is called. */
export const panels = {
  figures: 'Headline figures',
  timeline: 'Timeline',
  places: 'Places',
  cities: 'Cities',
  devices: 'Devices',
  referrers: 'Referrers',
  codes: 'QR codes',
  campaigns: 'Campaigns',
  changes: 'Biggest changes',
  hours: 'Hours of the week',
}

const kinds = { organisation: 'the whole organisation', client: 'a client', campaign: 'a campaign', qr: 'a QR code' }
/** The name of the panel, and of what. */
export const noPanel = (panel: string, kind: keyof typeof kinds) => `There is no panel “${panel}” of ${kinds[kind]}.`
export const notTold = (panel: string) => `The source of these figures does not tell what the panel “${panel}” shows.`
export const nothingCompared = 'Nothing is compared, so there are no changes to show.'
