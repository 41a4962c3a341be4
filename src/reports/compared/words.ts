import type { ComparedKind } from '#src/url-state/compare.ts'

/** What one of a kind is called, and where all of them are. */
export const NOUN: Readonly<Record<ComparedKind, string>> = { qr: 'QR code', campaign: 'Campaign', client: 'Client' }

export const WORDS = {
  chart: 'Scans compared',
  figures: 'Figures',
  noTimeline: 'No timeline of these is known for this period',
  gathering: 'Still being gathered',
  removed: 'Removed',
  add: 'Add',
  find: 'Find a code, campaign or client',
  nothing: 'Nothing of that name.',
  loading: 'Loading …',
  full: 'Six are compared, which is as many as can be told apart.',
  few: 'Choose what to compare',
  fewHint: 'Two to six QR codes, campaigns or clients: add them here, or select them in a list.',
  mixed: 'No shares: what is compared is of several kinds, and a scan may count in more than one of them.',
  sum: 'Together',
  sumOfVisitors: 'Visitors are not added up: one person may have scanned several.',
  notGiven: 'Not given',
} as const
