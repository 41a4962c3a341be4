import type { ReportContent, ReportGathered } from '#contract/report-content.ts'
import { NOTED_SECTIONS, type NotedSection, type ReportNotes, type ReportSection } from '#contract/report-sections.ts'
import type { ReportEdits } from '#contract/reports.ts'

/** What was gathered and what was written, as the one document; parts that are switched off are not in it. */
export function contentOf(
  { title, language, sections: on, commentary, notes, brand }: ReportEdits,
  gathered: ReportGathered,
  approved: ReportContent['approved'],
): ReportContent {
  const shown: Omit<ReportGathered, NotedSection> & Partial<Pick<ReportGathered, NotedSection>> = { ...gathered }
  for (const section of NOTED_SECTIONS) if (!on.includes(section)) delete shown[section]
  // What has not been gathered yet comes with newer figures.
  const sections = on.filter((section) => section === 'commentary' || gathered[section] !== undefined)
  const beside = notesBeside(sections, notes)
  return {
    format: 1,
    title,
    language,
    sections,
    commentary: on.includes('commentary') ? commentary : '',
    // Without any the bytes, and so the hash, are those from before there were notes.
    ...(Object.keys(beside).length > 0 && { notes: beside }),
    brand,
    ...shown,
    approved,
  }
}

/** Those that say something, of sections that are there. */
export function notesBeside(sections: readonly ReportSection[], notes: ReportNotes = {}): ReportNotes {
  return Object.fromEntries(
    NOTED_SECTIONS.flatMap((section) => {
      const note = notes[section] ?? ''
      return sections.includes(section) && note.trim() !== '' ? [[section, note]] : []
    }),
  )
}
