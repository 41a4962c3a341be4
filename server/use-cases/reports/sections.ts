/** With which sections a report begins. Pure. */
import type { ReportGathered } from '#contract/report-content.ts'
import { sectionsFor, type ReportSection } from '#contract/report-sections.ts'
import type { ReportDefinition } from '#contract/reports.ts'

/** Nobody asked for the one; the other was promised to some, and is to be shown to others only by whoever decides so. */
const NEVER_AT_FIRST: ReadonlySet<ReportSection> = new Set(['watchList', 'goal'])

/** The first about something: nor of what a source never tells does it begin to speak. */
export function firstSections(
  { hours }: Pick<ReportGathered, 'hours'>,
  possible: readonly ReportSection[],
): ReportSection[] {
  return possible.filter((section) => !NEVER_AT_FIRST.has(section) && (section !== 'hours' || hours !== null))
}

/**
 * The next one: those of the last in its order. A section that only this one can have comes in its usual place: what changed most, where
 * the last was compared with nothing.
 */
export function sectionsAfter(
  last: Pick<ReportDefinition, 'subject' | 'compare'> & { readonly sections: readonly ReportSection[] },
  possible: readonly ReportSection[],
): ReportSection[] {
  const before = sectionsFor(last.subject.kind, last.compare !== 'none')
  const added = possible.filter((section) => !before.includes(section))
  return added.reduce<ReportSection[]>(
    (sections, section) => {
      const behind = sections.findIndex((one) => possible.indexOf(one) > possible.indexOf(section))
      return sections.toSpliced(behind < 0 ? sections.length : behind, 0, section)
    },
    last.sections.filter((section) => possible.includes(section)),
  )
}
