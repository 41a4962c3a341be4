/** What a page knows of reports that only leads to them. More codes would take a vendor's whole budget for minutes. */
export const MOST_CODES = 50

/** Parts of a report, in their usual order. */
export const REPORT_SECTIONS = [
  'commentary',
  'figures',
  'timeline',
  'comparison',
  /** Of a report of a client alone. */
  'campaigns',
  'bestCodes',
  'places',
  'devices',
  'referrers',
  'watchList',
] as const
export type ReportSection = (typeof REPORT_SECTIONS)[number]
