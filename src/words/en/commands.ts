import type { Language } from '#contract/languages.ts'

interface Named {
  readonly name: string
  /** Other words that it is found by. */
  readonly also?: string
}

export const commands = {
  palette: { name: 'Find a code, campaign, client, page or action' },
  search: { name: 'Search this page, or everything' },
  close: { name: 'Close what is open, empty the search' },

  day: { name: 'Day' },
  week: { name: 'Week' },
  month: { name: 'Month' },
  quarter: { name: 'Quarter' },
  year: { name: 'Year' },
  last7Days: { name: 'Last 7 days' },
  last30Days: { name: 'Last 30 days' },
  back: { name: 'The period before', also: 'previous earlier back' },
  forward: { name: 'The period after', also: 'next later forward' },
  now: { name: 'Back to now', also: 'current today' },
  compare: { name: 'Compare, or not', also: 'comparison previous period before' },
  compareSubjects: { name: 'Compare codes, campaigns or clients', also: 'side by side versus' },
  today: { name: 'Today' },
  yesterday: { name: 'Yesterday' },
  thisWeek: { name: 'This week' },
  lastWeek: { name: 'Last week', also: 'previous' },
  thisMonth: { name: 'This month' },
  lastMonth: { name: 'Last month', also: 'previous' },
  thisQuarter: { name: 'This quarter' },
  lastQuarter: { name: 'Last quarter', also: 'previous' },
  thisYear: { name: 'This year' },
  lastYear: { name: 'Last year', also: 'previous' },
  last90Days: { name: 'Last 90 days' },
  last12Months: { name: 'Last 12 months' },
  allTime: { name: 'All time', also: 'ever everything since the beginning' },

  overview: { name: 'Overview', also: 'home start' },
  qrs: { name: 'QR codes', also: 'list' },
  campaigns: { name: 'Campaigns' },
  clients: { name: 'Clients', also: 'customers accounts' },
  rankingQrs: { name: 'QR codes by scans', also: 'ranking top best most' },
  rankingCampaigns: { name: 'Campaigns by scans', also: 'ranking top best most' },
  rankingClients: { name: 'Clients by scans', also: 'ranking top best most' },
  watchList: { name: 'Watch list', also: 'silent never scanned alarm' },
  reports: { name: 'Reports', also: 'for clients approved pdf send' },
  reportsOfClients: { name: 'Make reports for clients', also: 'new report for each client monthly drafts' },
  sharing: { name: 'Shared links', also: 'share guests revoke' },
  embeds: { name: 'Embeds', also: 'in other sites iframe intranet snippet widget doctor' },
  source: { name: 'Source of the figures', also: 'status connection import own data log' },
  apiKeys: { name: 'API keys', also: 'programs external token revoke' },

  fullSize: { name: 'The chart in full size' },
  addNote: { name: 'Add a note on a date', also: 'annotation comment posters up' },
  copyLink: { name: 'Copy the link to this page', also: 'share address url' },
  print: { name: 'Print this page, or save it as PDF', also: 'paper report export' },
  refresh: { name: 'Refresh the figures', also: 'reload update' },
  countBots: { name: 'Count bots', also: 'crawlers include' },
  leaveOutBots: { name: 'Leave out bots', also: 'crawlers exclude' },
  lightTheme: { name: 'Light theme', also: 'bright day appearance mode' },
  darkTheme: { name: 'Dark theme', also: 'night appearance mode' },
  systemTheme: { name: 'Theme of the system', also: 'automatic appearance mode' },
  keys: { name: 'Keyboard shortcuts', also: 'keys help hotkeys' },
} as const satisfies Readonly<Record<string, Named>>

/** Each in its own words, for whoever looks for it, and found also by those of this language. */
export const languages: Readonly<Record<Language, Required<Named>>> = {
  en: { name: 'Language: English', also: 'speak translate' },
  de: { name: 'Sprache: Deutsch', also: 'language German speak translate' },
}

export const linkCopied = 'The link to this page is copied.'
export const linkNotCopied = 'The link could not be copied. It stands in the browser’s address bar.'

/** Caps of keys as they are printed on keyboards. */
export const caps = { control: 'Ctrl', escape: 'Esc' }
/** Keys pressed one after the other. */
export const inTurn = (keys: readonly string[]) => keys.join(' then ')
/** Keys that do the same. */
export const anyOf = (keys: readonly string[]) => keys.join(' or ')
