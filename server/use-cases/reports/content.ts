import type { ReportContent, ReportGathered } from '#contract/report-content.ts'
import { REPORT_SECTIONS, type ReportSection } from '#contract/report-sections.ts'
import type { ReportEdits } from '#contract/reports.ts'

type Part = Exclude<ReportSection, 'commentary'>

/** What was gathered and what was written, as the one document; parts that are switched off are not in it. */
export function contentOf(
  { title, language, sections, commentary, brand }: ReportEdits,
  gathered: ReportGathered,
  approved: ReportContent['approved'],
): ReportContent {
  const shown: Omit<ReportGathered, Part> & Partial<Pick<ReportGathered, Part>> = { ...gathered }
  for (const section of REPORT_SECTIONS) {
    if (section !== 'commentary' && !sections.includes(section)) delete shown[section]
  }
  return {
    format: 1,
    title,
    language,
    // What has not been gathered yet comes with newer figures.
    sections: sections.filter((section) => section === 'commentary' || gathered[section] !== undefined),
    commentary: sections.includes('commentary') ? commentary : '',
    brand,
    ...shown,
    approved,
  }
}
