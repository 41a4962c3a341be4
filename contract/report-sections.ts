/** Parts of a report, in their usual order. */
export const REPORT_SECTIONS = [
  'commentary',
  'figures',
  'timeline',
  'comparison',
  'bestCodes',
  'places',
  'devices',
  'referrers',
  'watchList',
] as const
export type ReportSection = (typeof REPORT_SECTIONS)[number]
