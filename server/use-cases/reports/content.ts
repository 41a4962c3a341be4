import type { ReportContent, ReportGathered } from '#contract/report-content.ts'
import type { ReportSection } from '#contract/report-sections.ts'
import type { ReportEdits } from '#contract/reports.ts'

type Part = Exclude<ReportSection, 'commentary'>

/** What was gathered and what was written, as the one document; parts that are switched off are not in it. */
export function contentOf(
  { title, language, sections, commentary, brand }: ReportEdits,
  gathered: ReportGathered,
  approved: ReportContent['approved'],
): ReportContent {
  const {
    figures,
    timeline,
    comparison,
    clients,
    campaigns,
    bestCodes,
    places,
    devices,
    referrers,
    hours,
    watchList,
    ...about
  } = gathered
  const parts = {
    figures,
    timeline,
    comparison,
    clients,
    campaigns,
    bestCodes,
    places,
    devices,
    referrers,
    hours,
    watchList,
  }
  const shown = Object.entries(parts).filter(([name, part]) => part !== undefined && sections.includes(name as Part))
  return {
    format: 1,
    title,
    language,
    // What has not been gathered yet comes with newer figures.
    sections: sections.filter((section) => section === 'commentary' || parts[section] !== undefined),
    commentary: sections.includes('commentary') ? commentary : '',
    brand,
    ...about,
    ...Object.fromEntries(shown),
    approved,
  }
}
