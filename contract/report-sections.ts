export const REPORT_KINDS = ['organisation', 'client', 'campaign', 'codes'] as const
/** What a report is about: all QR codes, those of a client or a campaign, or some that were chosen. */
export type ReportKind = (typeof REPORT_KINDS)[number]

/** Parts of a report, in their usual order. */
export const REPORT_SECTIONS = [
  'commentary',
  'figures',
  'goal',
  'timeline',
  'comparison',
  'clients',
  'campaigns',
  'bestCodes',
  'places',
  'devices',
  'referrers',
  'hours',
  'watchList',
] as const
export type ReportSection = (typeof REPORT_SECTIONS)[number]

/** A commentary says by itself whatever is to be said. */
export type NotedSection = Exclude<ReportSection, 'commentary'>
export const NOTED_SECTIONS = REPORT_SECTIONS.filter((section): section is NotedSection => section !== 'commentary')

/** What its author says of a section, as it was typed. */
export type ReportNotes = Readonly<Partial<Record<NotedSection, string>>>

/** Those that only some reports have; all others are of every report. */
const ONLY_OF: Readonly<Partial<Record<ReportSection, readonly ReportKind[]>>> = {
  goal: ['client', 'campaign', 'codes'],
  clients: ['organisation'],
  campaigns: ['organisation', 'client'],
}

/** Which sections a report can have. Where nothing is compared there are no changes to show, and a goal only where one was set. */
export function sectionsFor(kind: ReportKind, isCompared: boolean): ReportSection[] {
  return REPORT_SECTIONS.filter(
    (section) => (section !== 'comparison' || isCompared) && (ONLY_OF[section]?.includes(kind) ?? true),
  )
}
